import { asId, err, ok } from '@vstrecha/kernel';
import { aPairRule, eventId, later, now } from './matchmaking.builder.js';
import { setAnswerBy, unsetSettings } from './matchmaking-settings.js';
import { createPairRule, pairKey, updatePairRule } from './pair-rule.js';

const [zavod, college] = [asId<'Delegation'>('zavod'), asId<'Delegation'>('college')];

describe('pair rules', () => {
  it('are the same whichever delegation comes first', () => {
    const input = { kind: 'required', delegationIds: [zavod, college], note: ' договорились  с министром ' } as const;
    expect(createPairRule(input, asId('rule'), eventId, now)).toEqual(
      ok({
        id: 'rule',
        eventId,
        version: 1,
        createdAt: now,
        updatedAt: now,
        kind: 'required',
        delegationIds: ['college', 'zavod'],
        note: 'договорились с министром',
      }),
    );
    expect(pairKey(zavod, college)).toBe(pairKey(college, zavod));
  });

  it('list every fault at once', () => {
    expect(createPairRule({ kind: null, delegationIds: [zavod, zavod] }, asId('rule'), eventId, now)).toEqual(
      err({
        kind: 'invalid',
        issues: [
          { code: 'pair-rule.kind-unknown', path: ['kind'], params: { kind: '' } },
          { code: 'pair-rule.same-delegation', path: ['delegationIds', '1'] },
        ],
      }),
    );
  });

  it('change kind and note', () => {
    const rule = aPairRule('required', 'zavod', 'college');
    expect(updatePairRule(rule, { kind: 'forbidden' }, later)).toEqual(
      ok({ ...rule, kind: 'forbidden', version: 2, updatedAt: later }),
    );
  });
});

describe('setAnswerBy', () => {
  it('sets and clears the deadline of an event', () => {
    const set = setAnswerBy(unsetSettings(eventId), later, now);
    expect(set).toEqual(ok({ eventId, version: 1, updatedAt: now, answerBy: later }));
    expect(set.ok && setAnswerBy(set.value, null, now)).toEqual(
      ok({ eventId, version: 2, updatedAt: now, answerBy: undefined }),
    );
  });

  it('refuses a deadline that has come', () => {
    expect(setAnswerBy(unsetSettings(eventId), now, now)).toEqual(
      err({ kind: 'invalid', issues: [{ code: 'settings.deadline-in-past', path: ['answerBy'] }] }),
    );
  });
});
