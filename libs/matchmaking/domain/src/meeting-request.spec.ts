import { asId, err, ok, unwrap } from '@vstrecha/kernel';
import { aFiling, aPairRule, aRequest, eventId, later, now } from './matchmaking.builder.js';
import {
  type FilingContext,
  acceptRequest,
  changeRequest,
  deadlineOf,
  declineRequest,
  endByForbiddenPair,
  expireRequest,
  fileRequest,
  withdrawRequest,
} from './meeting-request.js';
import { type RequestStatus, requestStatuses } from './request-status.js';

const rule = (code: string, path: string[] = []) => err({ kind: 'rule', code, path });

describe('fileRequest', () => {
  it('reads what was typed and waits for an answer', () => {
    const input = {
      priority: 3,
      topics: {
        formsOfCooperation: ['targetTraining', 'practice', 'practice'],
        occupationIds: [asId<'Occupation'>('operator'), asId<'Occupation'>('operator')],
        text: ' стажировка  в сентябре ',
      },
      message: 'Ждём\r\nвас',
      answerBy: later,
    };
    expect(fileRequest(input, aFiling('zavod', 'college'), now)).toEqual(
      ok({
        filed: {
          id: 'zavod->college',
          eventId,
          version: 1,
          createdAt: now,
          updatedAt: now,
          fromDelegationId: 'zavod',
          toDelegationId: 'college',
          priority: 3,
          topics: {
            formsOfCooperation: ['practice', 'targetTraining'],
            occupationIds: ['operator'],
            text: 'стажировка в сентябре',
          },
          message: 'Ждём\nвас',
          status: 'pending',
          statusSince: now,
          statusBy: 'sender',
          answerBy: later,
          filedBy: 'sender',
        },
      }),
    );
  });

  it('is important, neither less nor more, where no priority is given', () => {
    expect(unwrap(fileRequest({}, aFiling('zavod', 'college'), now)).filed.priority).toBe(2);
  });

  it('lists every fault of the input at once', () => {
    const settings = { eventId, version: 1, answerBy: later };
    const occupationIds = Array.from({ length: 31 }, (_, at) => asId<'Occupation'>(`o${at}`));
    const input = {
      priority: 4,
      topics: { formsOfCooperation: ['barter'], occupationIds, text: 'я'.repeat(1001) },
      message: 'я'.repeat(2001),
      answerBy: new Date('2023-09-03T00:00:00Z'),
    };
    expect(fileRequest(input, aFiling('zavod', 'college', { settings }), now)).toEqual(
      err({
        kind: 'invalid',
        issues: [
          { code: 'request.priority-out-of-range', path: ['priority'], params: { priority: 4 } },
          { code: 'request.deadline-after-events', path: ['answerBy'] },
          { code: 'request.form-unknown', path: ['topics', 'formsOfCooperation'], params: { form: 'barter' } },
          { code: 'request.too-many-occupations', path: ['topics', 'occupationIds'], params: { max: 30, count: 31 } },
          { code: 'request.too-long', path: ['topics', 'text'], params: { max: 1000, length: 1001 } },
          { code: 'request.too-long', path: ['message'], params: { max: 2000, length: 2001 } },
        ],
      }),
    );
  });

  const refused: [string, string, string, Partial<FilingContext>][] = [
    ['oneself', 'request.to-oneself', 'zavod', {}],
    ['a forbidden pair', 'request.pair-forbidden', 'college', { rule: aPairRule('forbidden', 'college', 'zavod') }],
    ['a second time', 'request.exists', 'college', { betweenThem: [aRequest('zavod', 'college')] }],
    [
      'a second time after acceptance',
      'request.exists',
      'college',
      { betweenThem: [aRequest('zavod', 'college', { status: 'accepted' })] },
    ],
    [
      'again after it was declined',
      'request.declined-before',
      'college',
      { betweenThem: [aRequest('zavod', 'college', { status: 'declined' })] },
    ],
  ];
  it.each(refused)('refuses to ask %s', (_, code, to, given) => {
    expect(fileRequest({}, aFiling('zavod', to, given), now)).toEqual(rule(code, ['toDelegationId']));
  });

  it.each(['withdrawn', 'expired'] as const)('lets ask anew what was %s', (status) => {
    const betweenThem = [aRequest('zavod', 'college', { status })];
    expect(unwrap(fileRequest({}, aFiling('zavod', 'college', { betweenThem }), now)).filed.status).toBe('pending');
  });

  it.each([
    ['notYet', 'sender', 'request.not-yet'],
    ['notYet', 'organizer', 'request.not-yet'],
    ['organizerOnly', 'sender', 'request.organizer-only'],
    ['over', 'organizer', 'request.over'],
  ] as const)('in the stage %s refuses the %s', (stage, actor, code) => {
    expect(fileRequest({}, aFiling('zavod', 'college', { stage, actor }), now)).toEqual(rule(code));
  });

  it('lets the organizer file late wishes and after the deadline of the event, and delegates not', () => {
    const settings = { eventId, version: 1, answerBy: now };
    const late = { settings, stage: 'organizerOnly', actor: 'organizer' } as const;
    expect(unwrap(fileRequest({}, aFiling('zavod', 'college', late), now)).filed).toMatchObject({
      filedBy: 'organizer',
      statusBy: 'organizer',
    });
    expect(fileRequest({}, aFiling('zavod', 'college', { settings }), now)).toEqual(rule('request.requests-closed'));
  });

  it.each(['pending', 'declined'] as const)('takes a crossing %s request for mutual interest', (status) => {
    const crossing = aRequest('college', 'zavod', { status, reason: { code: 'noTime' } });
    expect(unwrap(fileRequest({}, aFiling('zavod', 'college', { betweenThem: [crossing] }), later))).toEqual({
      filed: {
        ...aRequest('zavod', 'college'),
        createdAt: later,
        updatedAt: later,
        statusSince: later,
        status: 'accepted',
      },
      crossing: {
        ...crossing,
        status: 'accepted',
        statusBy: 'recipient',
        statusSince: later,
        reason: undefined,
        version: 2,
        updatedAt: later,
      },
    });
  });

  it('leaves an accepted crossing request as it is, and an ended one out of account', () => {
    const filing = (status: RequestStatus) =>
      unwrap(
        fileRequest({}, aFiling('zavod', 'college', { betweenThem: [aRequest('college', 'zavod', { status })] }), now),
      );
    expect(filing('accepted')).toMatchObject({ filed: { status: 'accepted' } });
    expect(filing('accepted').crossing).toBeUndefined();
    expect(filing('withdrawn').filed.status).toBe('pending');
    expect(filing('expired').filed.status).toBe('pending');
  });
});

describe('changeRequest', () => {
  const context = { actor: 'sender', stage: 'open', settings: { eventId, version: 0 } } as const;

  it('changes what is given and counts the version', () => {
    const request = aRequest('zavod', 'college', {}, { priority: 1, message: 'Здравствуйте' });
    expect(changeRequest(request, { priority: 3, message: null }, context, later)).toEqual(
      ok({ ...request, priority: 3, message: undefined, version: 2, updatedAt: later }),
    );
  });

  it('does not mind a deadline in the past that nobody changes', () => {
    const request = aRequest('zavod', 'college', { status: 'accepted', answerBy: now });
    expect(changeRequest(request, { priority: 1 }, context, later).ok).toBe(true);
    expect(changeRequest(request, { answerBy: now }, context, later)).toEqual(
      err({ kind: 'invalid', issues: [{ code: 'request.deadline-in-past', path: ['answerBy'] }] }),
    );
  });

  it('is for the sender and the organizer, while the request stands', () => {
    const request = aRequest('zavod', 'college');
    expect(changeRequest(request, {}, { ...context, actor: 'recipient' }, later)).toEqual(rule('request.only-sender'));
    expect(changeRequest({ ...request, status: 'expired' }, {}, context, later)).toEqual(
      rule('request.already-expired'),
    );
  });
});

describe('answers', () => {
  const request = aRequest('zavod', 'college');
  const changed = { version: 2, updatedAt: later, statusSince: later };
  const open = { stage: 'open' } as const;

  it('accepts', () => {
    expect(acceptRequest(request, { ...open, actor: 'recipient' }, later)).toEqual(
      ok({ ...request, ...changed, status: 'accepted', statusBy: 'recipient', reason: undefined }),
    );
    expect(acceptRequest(request, { ...open, actor: 'sender' }, later)).toEqual(rule('request.only-recipient'));
    const forbidden = { ...open, actor: 'organizer', rule: aPairRule('forbidden', 'zavod', 'college') } as const;
    expect(acceptRequest(request, forbidden, later)).toEqual(rule('request.pair-forbidden'));
  });

  it('declines with a reason', () => {
    const recipient = { ...open, actor: 'recipient' } as const;
    expect(declineRequest(request, { code: 'noTime', text: ' до  октября ' }, recipient, later)).toEqual(
      ok({
        ...request,
        ...changed,
        status: 'declined',
        statusBy: 'recipient',
        reason: { code: 'noTime', text: 'до октября' },
      }),
    );
    const invalid = (code: string, path: string[]) => err({ kind: 'invalid', issues: [{ code, path }] });
    expect(declineRequest(request, {}, recipient, later)).toEqual(
      invalid('request.reason-missing', ['reason', 'code']),
    );
    expect(declineRequest(request, { code: 'byOrganizer' }, recipient, later)).toEqual(
      invalid('request.reason-missing', ['reason', 'code']),
    );
    expect(declineRequest(request, { code: 'other' }, recipient, later)).toEqual(
      invalid('request.reason-text-missing', ['reason', 'text']),
    );
  });

  it('withdraws', () => {
    expect(withdrawRequest(request, 'уже договорились', { ...open, actor: 'organizer' }, later)).toEqual(
      ok({
        ...request,
        ...changed,
        status: 'withdrawn',
        statusBy: 'organizer',
        reason: { text: 'уже договорились' },
      }),
    );
    expect(withdrawRequest(request, null, { ...open, actor: 'recipient' }, later)).toEqual(rule('request.only-sender'));
  });

  it('expires when the earlier of both deadlines has come', () => {
    const settings = { eventId, version: 1, answerBy: later };
    const soon = new Date('2023-09-01T10:00:00Z');
    expect(deadlineOf({ answerBy: soon }, settings)).toEqual(soon);
    expect(deadlineOf({}, settings)).toEqual(later);
    expect(expireRequest(request, settings, soon)).toEqual(rule('request.still-pending'));
    expect(expireRequest(request, { eventId, version: 0 }, later)).toEqual(rule('request.still-pending'));
    expect(expireRequest(request, settings, later)).toEqual(
      ok({ ...request, ...changed, status: 'expired', statusBy: 'clock', reason: undefined }),
    );
  });

  it('knows from every status where each action leads', () => {
    const settings = { eventId, version: 1, answerBy: now };
    const actions = {
      accept: (status: RequestStatus) => acceptRequest({ ...request, status }, { ...open, actor: 'organizer' }, later),
      decline: (status: RequestStatus) =>
        declineRequest({ ...request, status }, { code: 'noTime' }, { ...open, actor: 'organizer' }, later),
      withdraw: (status: RequestStatus) =>
        withdrawRequest({ ...request, status }, '', { ...open, actor: 'organizer' }, later),
      expire: (status: RequestStatus) => expireRequest({ ...request, status }, settings, later),
    };
    const leadsTo = Object.entries(actions).map(([action, take]) => [
      action,
      requestStatuses.map((status) => {
        const taken = take(status);
        if (taken.ok) return taken.value.status;
        return taken.error.kind === 'rule' ? taken.error.code : taken.error.kind;
      }),
    ]);
    const ended = ['request.already-withdrawn', 'request.already-expired'];
    expect(leadsTo).toEqual([
      ['accept', ['accepted', 'request.already-accepted', 'accepted', ...ended]],
      ['decline', ['declined', 'declined', 'request.already-declined', ...ended]],
      ['withdraw', ['withdrawn', 'withdrawn', 'request.already-declined', ...ended]],
      ['expire', ['expired', 'request.already-accepted', 'request.already-declined', ...ended]],
    ]);
  });

  it('ends what a forbidden pair has open', () => {
    expect(endByForbiddenPair(request, later)).toEqual({
      ...request,
      ...changed,
      status: 'declined',
      statusBy: 'organizer',
      reason: { code: 'byOrganizer' },
    });
    expect(endByForbiddenPair({ ...request, status: 'withdrawn' }, later)).toBeUndefined();
  });
});
