import { asId } from '@vstrecha/kernel';
import { aPairRule, aRequest, eventId, later } from './matchmaking.builder.js';
import { plannableRequests } from './plannable.js';

const accepted = { status: 'accepted' } as const;

describe('plannableRequests', () => {
  it('takes accepted requests only, in the order in which they were filed', () => {
    const requests = [
      aRequest('a', 'c', { ...accepted, createdAt: later }),
      aRequest('a', 'b', accepted),
      aRequest('a', 'd'),
      aRequest('a', 'e', { status: 'declined' }),
      aRequest('a', 'f', { status: 'withdrawn' }),
      aRequest('a', 'g', { status: 'expired' }),
    ];
    expect(plannableRequests(requests, []).map(({ id, mutual }) => [id, mutual])).toEqual([
      ['a->b', false],
      ['a->c', false],
    ]);
  });

  it('makes one meeting of two crossing requests', () => {
    const first = aRequest('a', 'b', accepted, {
      priority: 1,
      topics: { formsOfCooperation: ['practice'], text: 'ЧПУ' },
    });
    const second = aRequest(
      'b',
      'a',
      { ...accepted, createdAt: later },
      {
        priority: 3,
        topics: { formsOfCooperation: ['demoExam', 'practice'], occupationIds: [asId('operator')], text: 'сварка' },
      },
    );
    expect(plannableRequests([second, first], [])).toEqual([
      {
        id: 'a->b',
        eventId,
        fromDelegationId: 'a',
        toDelegationId: 'b',
        priority: 3,
        topics: { formsOfCooperation: ['practice', 'demoExam'], occupationIds: ['operator'], text: 'ЧПУ\nсварка' },
        mutual: true,
        crossingId: 'b->a',
      },
    ]);
  });

  it('leaves forbidden pairs out and required ones in', () => {
    const requests = [aRequest('a', 'b', accepted), aRequest('c', 'd', accepted)];
    const rules = [aPairRule('forbidden', 'b', 'a'), aPairRule('required', 'c', 'd')];
    expect(plannableRequests(requests, rules).map(({ id }) => id)).toEqual(['c->d']);
  });
});
