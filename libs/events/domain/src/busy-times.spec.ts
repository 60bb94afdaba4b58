import { asId } from '@vstrecha/kernel';
import { busyTimes, delegateBusyTimes } from './busy-times.js';
import { aDelegation, anAgendaItem, anEvent, at } from './event.builder.js';

const event = anEvent({ tracks: [{ id: asId('agro'), title: 'Агро' }] });
const range = (from: string, to: string) => ({ start: at(from), end: at(to) });

describe('busyTimes', () => {
  it('takes what everybody, the delegation and its track must attend, and merges it with its absence', () => {
    const delegation = aDelegation({ trackIds: [asId('agro')], unavailable: [range('09:30', '10:30')] }, event);
    const items = [
      anAgendaItem({ ...range('09:00', '10:00') }, event),
      anAgendaItem({ ...range('11:00', '11:30'), attendance: { kind: 'tracks', trackIds: [asId('agro')] } }, event),
      anAgendaItem({ ...range('12:00', '13:00'), attendance: { kind: 'nobody' } }, event),
      anAgendaItem(
        { ...range('14:00', '15:00'), attendance: { kind: 'delegations', delegationIds: [delegation.id] } },
        event,
      ),
      anAgendaItem(
        { ...range('16:00', '17:00'), attendance: { kind: 'delegations', delegationIds: [asId('other')] } },
        event,
      ),
    ];
    expect(busyTimes(delegation, items)).toEqual([
      range('09:00', '10:30'),
      range('11:00', '11:30'),
      range('14:00', '15:00'),
    ]);
  });

  it('leaves a delegation of another track free', () => {
    const session = anAgendaItem({ attendance: { kind: 'tracks', trackIds: [asId('agro')] } }, event);
    expect(busyTimes(aDelegation(), [session])).toEqual([]);
  });
});

describe('delegateBusyTimes', () => {
  it('adds the own absence and the own talks', () => {
    const delegation = aDelegation({
      unavailable: [range('09:00', '10:00')],
      delegates: [{ personId: asId('petrov'), unavailable: [range('12:00', '13:00')] }, { personId: asId('orlova') }],
    });
    const talk = anAgendaItem({
      ...range('13:00', '14:00'),
      attendance: { kind: 'nobody' },
      speakers: [{ personId: asId('petrov') }],
    });
    const [petrov, orlova] = delegation.delegates;
    expect(delegateBusyTimes(petrov!, delegation, [talk])).toEqual([range('09:00', '10:00'), range('12:00', '14:00')]);
    expect(delegateBusyTimes(orlova!, delegation, [talk])).toEqual([range('09:00', '10:00')]);
  });
});
