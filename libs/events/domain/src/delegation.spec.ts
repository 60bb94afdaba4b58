import { type Id, asId, unwrap } from '@vstrecha/kernel';
import {
  type NewDelegationInput,
  addDelegates,
  createDelegation,
  deletableDelegation,
  reinstateDelegation,
  removeDelegate,
  updateDelegate,
  updateDelegation,
  withdrawDelegation,
} from './delegation.js';
import { aDelegation, anEvent, at, countingIds, later, now } from './event.builder.js';

const around = {
  event: anEvent(),
  tableIds: new Set<Id<'Table'>>([asId('table-1')]),
  delegatesElsewhere: new Set<Id<'Person'>>([asId('busy')]),
};
const input: NewDelegationInput = {
  organization: { id: asId('plant'), title: 'Завод', kind: 'enterprise' },
  parallelMeetings: 2,
};

describe('createDelegation', () => {
  it('merges unavailable times and gives each delegate an id', () => {
    const delegation = aDelegation({
      unavailable: [
        { start: at('11:00'), end: at('12:00') },
        { start: at('10:00'), end: at('11:00') },
      ],
      delegates: [{ personId: asId('petrov'), role: 'head' }, { personId: asId('sidorova') }],
      contact: { email: ' Info@Plant.RU ' },
    });
    expect(delegation).toMatchObject({
      unavailable: [{ start: at('10:00'), end: at('12:00') }],
      contact: { email: 'info@plant.ru' },
    });
    expect(delegation.delegates).toEqual([
      { id: 'plant-2', personId: 'petrov', role: 'head', unavailable: [] },
      { id: 'plant-3', personId: 'sidorova', role: 'member', unavailable: [] },
    ]);
  });

  it('lists every fault with its place', () => {
    const wrong: NewDelegationInput = {
      ...input,
      parallelMeetings: 0,
      maxMeetings: -1,
      homeTableId: asId('table-9'),
      contact: { email: 'plant' },
      delegates: [{ personId: asId('busy') }, { personId: asId('petrov') }, { personId: asId('petrov') }],
    };
    const result = createDelegation(wrong, around, false, countingIds(), now);
    expect(result).toMatchObject({
      error: {
        kind: 'invalid',
        issues: [
          { code: 'event.number-out-of-range', path: ['parallelMeetings'] },
          { code: 'event.number-out-of-range', path: ['maxMeetings'] },
          { code: 'table.unknown', path: ['homeTableId'], params: { id: 'table-9' } },
          { code: 'delegation.email-malformed', path: ['contact', 'email'], params: { email: 'plant' } },
          { code: 'delegate.elsewhere', path: ['delegates', '0', 'personId'] },
          { code: 'delegate.twice', path: ['delegates', '2', 'personId'] },
        ],
      },
    });
  });

  it('is one of an organization in an event', () => {
    expect(createDelegation(input, around, true, countingIds(), now)).toMatchObject({
      error: { kind: 'rule', code: 'delegation.exists' },
    });
  });
});

describe('updateDelegation', () => {
  it('clears what is null and keeps what is absent', () => {
    const delegation = aDelegation({ maxMeetings: 5, notes: 'VIP' });
    expect(unwrap(updateDelegation(delegation, { maxMeetings: null, parallelMeetings: 3 }, around, later))).toEqual({
      ...delegation,
      maxMeetings: undefined,
      parallelMeetings: 3,
      version: 2,
      updatedAt: later,
    });
  });
});

describe('withdrawal', () => {
  it('can be taken back, once each', () => {
    const withdrawn = unwrap(withdrawDelegation(aDelegation(), anEvent(), later));
    expect(withdrawn.withdrawnAt).toBe(later);
    expect(withdrawDelegation(withdrawn, anEvent(), later)).toMatchObject({ error: { code: 'delegation.withdrawn' } });
    const back = unwrap(reinstateDelegation(withdrawn, anEvent(), later));
    expect(back).toMatchObject({ version: 3, withdrawnAt: undefined });
    expect(reinstateDelegation(back, anEvent(), later)).toMatchObject({ error: { code: 'delegation.not-withdrawn' } });
  });

  it('takes the place of deletion once the event is open', () => {
    expect(deletableDelegation(anEvent()).ok).toBe(true);
    expect(deletableDelegation(anEvent({ state: 'open' }))).toMatchObject({
      error: { code: 'delegation.not-deletable' },
    });
  });
});

describe('delegates', () => {
  const delegation = aDelegation({ delegates: [{ personId: asId('petrov') }] });
  const petrov = delegation.delegates[0]!;

  it('join, change and leave', () => {
    const joined = unwrap(addDelegates(delegation, [{ personId: asId('orlova') }], around, countingIds('new-'), later));
    expect(joined.delegates.map((delegate) => delegate.personId)).toEqual(['petrov', 'orlova']);
    const changes = { role: 'head', unavailable: [{ start: at('10:00'), end: at('11:00') }] } as const;
    const changed = unwrap(updateDelegate(joined, petrov.id, changes, anEvent(), later));
    expect(changed.delegates[0]).toEqual({ ...petrov, ...changes });
    expect(unwrap(removeDelegate(changed, petrov.id, anEvent(), later))).toMatchObject({
      version: 4,
      delegates: [{ id: 'new-1' }],
    });
  });

  it('are at most fifty', () => {
    const many = Array.from({ length: 50 }, (_, index) => ({ personId: asId<'Person'>(`p${index}`) }));
    expect(addDelegates(delegation, many, around, countingIds(), later)).toMatchObject({
      error: { issues: [{ code: 'delegation.delegates-too-many', path: ['delegates'], params: { most: 50 } }] },
    });
  });
});
