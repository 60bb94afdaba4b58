import { asId } from '@vstrecha/kernel';
import { anAgendaItem, anEvent, at, countingIds, later, now } from './event.builder.js';
import { createAgendaItem, updateAgendaItem } from './agenda-item.js';

describe('createAgendaItem', () => {
  it('keeps speakers of the directory and by office alike', () => {
    const item = anAgendaItem({
      speakers: [{ personId: asId('ilyin') }, { name: ' Начальник управления ', position: '', topic: 'Кадры' }],
    });
    expect(item.speakers).toEqual([{ personId: 'ilyin' }, { name: 'Начальник управления', topic: 'Кадры' }]);
  });

  it('lists every fault with its place', () => {
    const result = createAgendaItem(
      {
        kind: 'trackSession',
        title: '',
        start: at('12:00'),
        end: at('11:00'),
        trackId: asId('gone'),
        speakers: [{ position: 'министр' }],
        attendance: { kind: 'delegations', delegationIds: [asId('known'), asId('lost')] },
      },
      anEvent(),
      new Set([asId<'Delegation'>('known')]),
      countingIds(),
      now,
    );
    expect(result).toEqual({
      ok: false,
      error: {
        kind: 'invalid',
        issues: [
          { code: 'event.text-missing', path: ['title'] },
          { code: 'event.time-reversed', path: ['end'] },
          { code: 'event.track-unknown', path: ['trackId'], params: { id: 'gone' } },
          { code: 'agenda-item.speaker-nameless', path: ['speakers', '0'] },
          { code: 'delegation.unknown', path: ['attendance', 'delegationIds', '1'], params: { id: 'lost' } },
        ],
      },
    });
  });

  it.each([
    [{ kind: 'delegations', delegationIds: [] } as const, 'delegationIds'],
    [{ kind: 'tracks', trackIds: [] } as const, 'trackIds'],
  ])('wants somebody named in %j', (attendance, field) => {
    const input = { kind: 'plenary', title: 'X', start: at('10:00'), end: at('11:00'), attendance } as const;
    expect(createAgendaItem(input, anEvent(), new Set(), countingIds(), now)).toMatchObject({
      ok: false,
      error: { issues: [{ code: 'agenda-item.attendance-empty', path: ['attendance', field] }] },
    });
  });
});

describe('updateAgendaItem', () => {
  it('checks the whole item anew', () => {
    const item = anAgendaItem();
    const moved = updateAgendaItem(
      item,
      { start: at('15:00'), end: at('16:00'), room: '101' },
      anEvent(),
      new Set(),
      later,
    );
    expect(moved).toEqual({
      ok: true,
      value: { ...item, time: { start: at('15:00'), end: at('16:00') }, room: '101', version: 2, updatedAt: later },
    });
    expect(updateAgendaItem(item, { title: null }, anEvent(), new Set(), later)).toMatchObject({
      ok: false,
      error: { issues: [{ code: 'event.text-missing', path: ['title'] }] },
    });
  });
});
