import { asId, ok } from '@vstrecha/kernel';
import { closeChangeRequest, requestedChange } from './change-request.js';
import { type Invitation, type InvitationReply, recordReply, standingAnswer, toldAgain } from './invitation.js';

const now = new Date('2023-09-05T12:00:00Z');
const invitation: Invitation = {
  id: asId<'Invitation'>('i'),
  version: 3,
  createdAt: now,
  updatedAt: now,
  eventId: asId<'Event'>('e'),
  seriesId: asId<'MeetingSeries'>('s'),
  meetingId: asId<'Meeting'>('m'),
  delegateId: asId<'Delegate'>('d'),
  delegationId: asId<'Delegation'>('dn'),
  personId: asId<'Person'>('p'),
  uid: 'meeting-s@vstrecha.example.org',
  state: 'invited',
  change: 'moved',
  sequence: 2,
  stamp: now,
  start: new Date('2023-09-06T10:00:00Z'),
  end: new Date('2023-09-06T10:20:00Z'),
  tableId: asId<'Table'>('t'),
  replies: [],
};
const reply: InvitationReply = { answer: 'declined', sequence: 2, at: now, way: 'mail', comment: ' Поезд \n' };

function recorded(to: Invitation, given: Partial<InvitationReply>) {
  const result = recordReply(to, { ...reply, ...given }, now);
  return result.ok ? result.value : result.error;
}

describe('recordReply', () => {
  it('keeps the answer that counts and all that were given', () => {
    const first = recorded(invitation, {}) as Invitation;
    expect(first).toEqual({
      ...invitation,
      version: 4,
      reply: { ...reply, comment: 'Поезд' },
      replies: [{ ...reply, comment: 'Поезд' }],
    });
    const later = recorded(first, { answer: 'accepted', at: new Date(+now + 1000), comment: undefined }) as Invitation;
    expect([later.reply?.answer, later.replies.map(({ answer }) => answer)]).toEqual([
      'accepted',
      ['declined', 'accepted'],
    ]);
  });

  it('leaves out what is outdated: an earlier request, an earlier answer, the same mail again', () => {
    expect(recorded(invitation, { sequence: 1 })).toBeNull();
    const first = recorded(invitation, {}) as Invitation;
    expect(recorded(first, { at: new Date(+now - 1000), answer: 'accepted' })).toBeNull();
    expect(recorded(first, {})).toBeNull();
  });

  it('tells mails of one calendar apart by its clock, and answers of different ways by ours', () => {
    const at = (seconds: number) => new Date(+now + seconds * 1000);
    const mail = (seconds: number, arrived: number, answer: InvitationReply['answer']) =>
      ({ way: 'mail', stampedAt: at(seconds), at: at(arrived), answer }) as const;
    const first = recorded(invitation, mail(-600, 0, 'accepted')) as Invitation;
    // Written before, but long on its way.
    expect(recorded(first, mail(-660, 60, 'declined'))).toBeNull();
    const second = recorded(first, mail(-590, -5, 'declined')) as Invitation;
    expect(second.reply?.answer).toBe('declined');
    const byLink = recorded(second, { way: 'link', at: at(10), answer: 'tentative' }) as Invitation;
    expect(byLink.reply?.answer).toBe('tentative');
    // Taken once more; its clock is behind, yet it came later.
    expect(recorded(byLink, mail(-590, 20, 'declined'))).toBeNull();
    expect((recorded(byLink, mail(-570, 20, 'accepted')) as Invitation).reply?.answer).toBe('accepted');
    expect(recorded(byLink, mail(-580, 5, 'accepted'))).toBeNull();
  });

  it('refuses an answer that was given on a page of the earlier time', () => {
    for (const way of ['link', 'product'] as const) {
      expect(recorded(invitation, { sequence: 1, way })).toEqual({
        kind: 'rule',
        code: 'invitation.moved',
        path: ['sequence'],
      });
    }
  });

  it('refuses answers to what is cancelled, and comments without an end', () => {
    expect(recorded({ ...invitation, state: 'cancelled' }, {})).toEqual({
      kind: 'rule',
      code: 'invitation.cancelled',
      path: [],
    });
    expect(recorded(invitation, { comment: 'а'.repeat(1001) })).toEqual({
      kind: 'invalid',
      issues: [{ code: 'invitation.comment-too-long', path: ['comment'], params: { longest: 1000 } }],
    });
  });
});

describe('standingAnswer', () => {
  it('stands while SEQUENCE does, with the deputy where there is one', () => {
    const handedOn = { ...reply, answer: 'delegated', delegatedTo: 'deputy@zavod.example' } as const;
    expect(standingAnswer({ reply: handedOn }, 2)).toEqual({
      answer: 'delegated',
      delegatedTo: 'deputy@zavod.example',
    });
    expect(standingAnswer({ reply }, 2)).toEqual({ answer: 'declined' });
    expect([standingAnswer({ reply }, 3), standingAnswer({}, 0)]).toEqual([undefined, undefined]);
  });
});

describe('toldAgain', () => {
  it('keeps SEQUENCE and takes a later stamp', () => {
    expect(toldAgain(invitation, now)).toEqual({ ...invitation, version: 4, stamp: new Date(+now + 1000) });
  });
});

describe('a change request', () => {
  const ids = { next: <Kind extends string>() => asId<Kind>('new') };

  it('comes of declining and of handing on, and of nothing else', () => {
    expect(requestedChange(invitation, { ...reply, answer: 'accepted' }, ids, now)).toBeNull();
    expect(requestedChange(invitation, { ...reply, answer: 'tentative' }, ids, now)).toBeNull();
    const handedOn = { ...reply, answer: 'delegated', delegatedTo: 'deputy@zavod.example' } as const;
    expect(requestedChange(invitation, handedOn, ids, now)).toMatchObject({
      state: 'open',
      answer: 'delegated',
      deputy: 'deputy@zavod.example',
    });
  });

  it('is closed once', () => {
    const open = requestedChange(invitation, reply, ids, now)!;
    const closed = closeChangeRequest(open, asId<'User'>('u'), now);
    expect(closed).toEqual(ok({ ...open, version: 2, state: 'closed', closedAt: now, closedBy: 'u' }));
    expect(closed.ok && closeChangeRequest(closed.value, undefined, now)).toMatchObject({
      error: { code: 'change-request.closed' },
    });
  });
});
