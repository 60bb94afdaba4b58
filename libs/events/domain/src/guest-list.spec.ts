import { type Id, asId, unwrap } from '@vstrecha/kernel';
import { aDelegation, anEvent, countingIds, later } from './event.builder.js';
import { type GuestRow, importGuestList } from './guest-list.js';

const event = anEvent({ tracks: [{ id: asId('agro'), title: 'Агро' }] });
const tables = [{ id: asId<'Table'>('table-1'), number: 1 }];
const around = { event, tables, delegations: [] };
const row = (organization: string, person?: string, rest: Partial<GuestRow> = {}): GuestRow => ({
  organization: { id: asId<'Organization'>(organization), title: organization, kind: 'enterprise' },
  personId: person ? asId<'Person'>(person) : undefined,
  ...rest,
});

describe('importGuestList', () => {
  it('makes one delegation of the rows of one organization', () => {
    const rows = [
      row('plant', 'petrov', { role: 'head', parallelMeetings: 2, homeTableNumber: 1, tracks: [' агро'] }),
      row('college', 'orlova'),
      row('plant', 'sidorov', { parallelMeetings: 2, notes: 'VIP' }),
      row('observer'),
    ];
    const outcome = unwrap(importGuestList(rows, around, countingIds(), later));
    expect(outcome).toMatchObject({ updated: [], addedDelegates: 3, unchangedRows: 0 });
    expect(
      outcome.created.map((delegation) => [
        delegation.organizationId,
        delegation.parallelMeetings,
        delegation.homeTableId,
        delegation.trackIds,
        delegation.notes,
        delegation.delegates.map((delegate) => `${delegate.personId}:${delegate.role}`),
      ]),
    ).toEqual([
      ['plant', 2, 'table-1', ['agro'], 'VIP', ['petrov:head', 'sidorov:member']],
      ['college', 1, undefined, [], undefined, ['orlova:member']],
      ['observer', 1, undefined, [], undefined, []],
    ]);
  });

  it('adds only what is new when the list comes again', () => {
    const present = aDelegation({ delegates: [{ personId: asId('petrov') }], parallelMeetings: 3 });
    const rows = [row('plant', 'petrov', { parallelMeetings: 3 })];
    const again = { ...around, delegations: [present] };
    expect(unwrap(importGuestList(rows, again, countingIds(), later))).toEqual({
      created: [],
      updated: [],
      addedDelegates: 0,
      unchangedRows: 1,
    });
    const more = unwrap(
      importGuestList([...rows, row('plant', 'orlova', { maxMeetings: 4 })], again, countingIds(), later),
    );
    expect(more.updated).toMatchObject([
      {
        id: present.id,
        version: 2,
        maxMeetings: 4,
        parallelMeetings: 3,
        delegates: [{ personId: 'petrov' }, { personId: 'orlova' }],
      },
    ]);
    expect(more.addedDelegates).toBe(1);
  });

  it('lists every fault at its row and imports nothing', () => {
    const elsewhere = aDelegation({
      organization: { id: asId('bank'), title: 'Банк', kind: 'other' },
      delegates: [{ personId: asId('busy') }],
    });
    const rows = [
      row('plant', 'petrov', { parallelMeetings: 2 }),
      row('plant', 'petrov', { parallelMeetings: 3 }),
      row('college', 'busy', { homeTableNumber: 9, tracks: ['Космос'] }),
      row('centre', undefined, { maxMeetings: -1 }),
    ];
    expect(importGuestList(rows, { ...around, delegations: [elsewhere] }, countingIds(), later)).toEqual({
      ok: false,
      error: {
        kind: 'invalid',
        issues: [
          { code: 'guest-list.person-twice', path: ['rows', '1', 'person'], params: { row: 1 } },
          { code: 'guest-list.contradiction', path: ['rows', '1', 'parallelMeetings'], params: { row: 1 } },
          { code: 'table.number-unknown', path: ['rows', '2', 'homeTableNumber'], params: { number: '9' } },
          { code: 'event.track-untitled', path: ['rows', '2', 'tracks'], params: { title: 'Космос' } },
          { code: 'delegate.elsewhere', path: ['rows', '2', 'person'] },
          {
            code: 'event.number-out-of-range',
            path: ['rows', '3', 'maxMeetings'],
            params: { value: -1, least: 0, most: 1000 },
          },
        ],
      },
    });
  });

  it('refuses an empty list', () => {
    expect(importGuestList([], around, countingIds(), later)).toMatchObject({
      error: { issues: [{ code: 'guest-list.empty' }] },
    });
  });

  it('takes five thousand rows of a thousand organizations', () => {
    const rows = Array.from({ length: 5000 }, (_, index) => row(`org${index % 1000}`, `p${index}`));
    const outcome = unwrap(importGuestList(rows, around, countingIds(), later));
    expect(outcome.created.length).toBe(1000);
    expect(new Set(outcome.created.flatMap((one) => one.delegates.map((d): Id<'Person'> => d.personId))).size).toBe(
      5000,
    );
  });
});
