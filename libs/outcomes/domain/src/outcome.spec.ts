import { asId, unwrap } from '@vstrecha/kernel';
import {
  aMeeting,
  anOutcome,
  by,
  byOrganizer,
  college,
  countingIds,
  plant,
  september,
  user,
  welder,
} from './outcome.builder.js';
import { type OutcomeInput, maySeePrivateNote, maySeeRating, recordOutcome } from './outcome.js';

const later = new Date('2023-09-07T09:00:00Z');
const side = by(college);
const record = (input: OutcomeInput, more: Partial<Parameters<typeof recordOutcome>[1]> = {}) =>
  recordOutcome(
    input,
    { meeting: aMeeting(), side, recordedBy: user, onBehalf: false, ...more },
    countingIds(),
    september,
  );

describe('recordOutcome', () => {
  it('keeps what a side said, cleaned and in order', () => {
    const outcome = unwrap(
      record({
        result: 'agreement',
        cooperation: [
          {
            form: 'practice',
            occupationId: welder,
            headcounts: [
              { year: 2025, count: 12 },
              { year: 2024, count: 10 },
            ],
            place: '  Цех\u00A0№ 2 ',
            start: '2024-02-01',
            end: '2024-06-30',
          },
        ],
        commitments: [{ delegationId: plant, what: ' Направить договор \n', due: '2023-10-01', form: 'practice' }],
        contactsExchanged: true,
        rating: 5,
        sharedNote: 'Хорошая встреча',
        privateNote: '  ',
      }),
    );
    expect(outcome).toEqual({
      id: 'id-2',
      eventId: 'event-1',
      seriesId: 'series-1',
      meetingId: 'meeting-1',
      delegationIds: ['plant', 'college'],
      side: { kind: 'delegation', delegationId: 'college' },
      recordedBy: 'user-1',
      onBehalf: false,
      version: 1,
      createdAt: september,
      updatedAt: september,
      result: 'agreement',
      notHeldReason: undefined,
      cooperation: [
        {
          form: 'practice',
          occupationId: 'welder',
          headcounts: [
            { year: 2024, count: 10 },
            { year: 2025, count: 12 },
          ],
          place: 'Цех № 2',
          start: '2024-02-01',
          end: '2024-06-30',
        },
      ],
      commitments: [
        { id: 'id-1', delegationId: 'plant', what: 'Направить договор', due: '2023-10-01', form: 'practice' },
      ],
      contactsExchanged: true,
      rating: 5,
      sharedNote: 'Хорошая встреча',
      privateNote: undefined,
    });
  });

  it('lists every fault at once', () => {
    const failed = record({
      result: 'maybe',
      cooperation: [
        { form: 'practice', headcounts: [{ year: 1999, count: 1 }] },
        {
          form: 'practice',
          headcounts: [
            { year: 2024, count: 0 },
            { year: 2024, count: 3 },
          ],
          start: '2024-02-30',
        },
        { form: 'dance', start: '2024-03-01', end: '2024-02-01' },
      ],
      commitments: [{ delegationId: asId<'Delegation'>('stranger'), what: ' ', due: 'soon' }],
      rating: 6,
      privateNote: 'x'.repeat(5001),
    });
    expect(failed).toEqual({
      ok: false,
      error: {
        kind: 'invalid',
        issues: [
          { code: 'outcome.result-unknown', path: ['result'], params: { result: 'maybe' } },
          {
            code: 'outcome.year-out-of-range',
            path: ['cooperation', '0', 'headcounts', '0', 'year'],
            params: { year: 1999, first: 2000, last: 2100 },
          },
          { code: 'outcome.cooperation-twice', path: ['cooperation', '1'] },
          { code: 'outcome.day-unclear', path: ['cooperation', '1', 'start'], params: { day: '2024-02-30' } },
          {
            code: 'outcome.headcount-out-of-range',
            path: ['cooperation', '1', 'headcounts', '0', 'count'],
            params: { count: 0, max: 100_000 },
          },
          { code: 'outcome.year-twice', path: ['cooperation', '1', 'headcounts', '1', 'year'], params: { year: 2024 } },
          { code: 'outcome.form-unknown', path: ['cooperation', '2', 'form'], params: { form: 'dance' } },
          {
            code: 'outcome.days-reversed',
            path: ['cooperation', '2', 'end'],
            params: { start: '2024-03-01', end: '2024-02-01' },
          },
          { code: 'outcome.commitment-empty', path: ['commitments', '0', 'what'] },
          { code: 'outcome.commitment-side', path: ['commitments', '0', 'delegationId'] },
          { code: 'outcome.day-unclear', path: ['commitments', '0', 'due'], params: { day: 'soon' } },
          { code: 'outcome.rating-out-of-range', path: ['rating'], params: { rating: 6 } },
          { code: 'outcome.too-long', path: ['privateNote'], params: { max: 5000, length: 5001 } },
        ],
      },
    });
  });

  it.each<[string, OutcomeInput, string[]]>([
    ['no result', {}, ['outcome.result-missing']],
    ['not held without a reason', { result: 'notHeld' }, ['outcome.reason-missing']],
    ['not held for an unknown reason', { result: 'notHeld', notHeldReason: 'rain' }, ['outcome.reason-unknown']],
    ['held, with a reason why not', { result: 'intent', notHeldReason: 'noTime' }, ['outcome.reason-though-held']],
    [
      'not held, with agreements',
      {
        result: 'notHeld',
        notHeldReason: 'noTime',
        cooperation: [{ form: 'practice' }],
        commitments: [{ delegationId: plant, what: 'x' }],
      },
      ['outcome.nothing-to-agree', 'outcome.nothing-to-agree'],
    ],
    [
      'no interest, with cooperation',
      { result: 'noInterest', cooperation: [{ form: 'practice' }] },
      ['outcome.nothing-to-agree'],
    ],
  ])('refuses %s', (_, input, codes) => {
    const failed = record(input);
    expect(!failed.ok && failed.error.kind === 'invalid' && failed.error.issues.map(({ code }) => code)).toEqual(codes);
  });

  it('lets nobody record a cancelled meeting or a side that was not there', () => {
    expect(record({ result: 'intent' }, { meeting: aMeeting({ state: 'cancelled' }) })).toEqual({
      ok: false,
      error: { kind: 'rule', code: 'outcome.meeting-cancelled', path: ['meetingId'] },
    });
    expect(record({ result: 'intent' }, { side: by(asId<'Delegation'>('stranger')) })).toEqual({
      ok: false,
      error: { kind: 'rule', code: 'outcome.side-not-in-meeting', path: ['delegationId'] },
    });
  });
});

describe('recording again', () => {
  const present = anOutcome(side, {
    result: 'agreement',
    commitments: [
      { delegationId: plant, what: 'Первое' },
      { delegationId: college, what: 'Второе' },
    ],
    rating: 4,
    privateNote: 'Осторожно',
  });
  const again = (input: OutcomeInput, basedOn?: number) =>
    recordOutcome(
      input,
      { meeting: aMeeting(), side, recordedBy: asId<'User'>('user-2'), onBehalf: true, present, basedOn },
      countingIds('new'),
      later,
    );

  it('is the next version of the same record', () => {
    const next = unwrap(again({ result: 'intent' }, 1));
    expect([next.id, next.version, next.createdAt, next.updatedAt]).toEqual([present.id, 2, september, later]);
    expect([next.recordedBy, next.onBehalf, next.result]).toEqual(['user-2', true, 'intent']);
  });

  it('keeps notes and rating that are not named, and clears them by null', () => {
    const kept = unwrap(again({ result: 'intent' }, 1));
    expect([kept.rating, kept.privateNote]).toEqual([4, 'Осторожно']);
    const cleared = unwrap(again({ result: 'intent', rating: null, privateNote: null }, 1));
    expect([cleared.rating, cleared.privateNote]).toEqual([undefined, undefined]);
  });

  it('knows its commitments again by id, then by words, and gives a new id to what is new', () => {
    const [first, second] = present.commitments;
    const next = unwrap(
      again(
        {
          result: 'agreement',
          commitments: [
            { delegationId: college, what: 'Второе' },
            { id: first!.id, delegationId: plant, what: 'Первое, подробнее' },
            { delegationId: college, what: 'Второе' },
          ],
        },
        1,
      ),
    );
    expect(next.commitments.map(({ id }) => id)).toEqual([second!.id, first!.id, 'new-1']);
  });

  it('never overwrites what the editor has not seen', () => {
    expect(again({ result: 'intent' })).toEqual({
      ok: false,
      error: { kind: 'conflict', code: 'outcome.exists', path: ['expectedVersion'], currentVersion: 1 },
    });
    expect(again({ result: 'intent' }, 7)).toEqual({
      ok: false,
      error: { kind: 'conflict', code: 'outcome.changed', path: ['expectedVersion'], currentVersion: 1 },
    });
    expect(record({ result: 'intent' }, { basedOn: 1 })).toEqual({
      ok: false,
      error: { kind: 'conflict', code: 'outcome.gone', path: ['expectedVersion'] },
    });
  });
});

describe('who sees what', () => {
  const viewers = [by(college), by(plant), byOrganizer, { kind: 'observer' }] as const;
  it.each([
    ['a side’s private note', by(college), maySeePrivateNote, [true, false, false, false]],
    ['the organizer’s private note', byOrganizer, maySeePrivateNote, [false, false, true, false]],
    ['a side’s rating', by(college), maySeeRating, [true, false, true, false]],
    ['the organizer’s rating', byOrganizer, maySeeRating, [false, false, true, false]],
  ] as const)('%s', (_, of, rule, seen) => {
    expect(viewers.map((viewer) => rule({ side: of }, viewer))).toEqual(seen);
  });
});
