import { asId, unwrap } from '@vstrecha/kernel';
import { anEvent, countingIds, later, now, tverInput } from './event.builder.js';
import { createEvent, eventRange, setTracks, updateEvent } from './event.js';

describe('createEvent', () => {
  it('makes a draft of the first version', () => {
    const input = { ...tverInput, title: '  Совещание  ', venue: { name: 'ЦОПП', address: ' ' }, theme: '' };
    expect(createEvent(input, countingIds(), now)).toEqual({
      ok: true,
      value: {
        id: 'a1',
        version: 1,
        createdAt: now,
        updatedAt: now,
        kind: 'meeting',
        title: 'Совещание',
        venue: { name: 'ЦОПП' },
        timeZone: 'Europe/Moscow',
        language: 'ru',
        firstDay: '2023-09-06',
        lastDay: '2023-09-06',
        state: 'draft',
        tracks: [],
      },
    });
  });

  it('lists every fault with its place', () => {
    const input = { ...tverInput, title: ' ', timeZone: '+03:00', firstDay: '2023-02-30', venue: { name: '' } };
    expect(createEvent(input, countingIds(), now)).toEqual({
      ok: false,
      error: {
        kind: 'invalid',
        issues: [
          { code: 'event.text-missing', path: ['title'] },
          { code: 'event.text-missing', path: ['venue', 'name'] },
          { code: 'event.zone-unknown', path: ['timeZone'], params: { timeZone: '+03:00' } },
          { code: 'event.day-malformed', path: ['firstDay'], params: { day: '2023-02-30' } },
        ],
      },
    });
  });

  it.each([
    ['2023-09-06', '2023-09-05', 'event.days-reversed'],
    ['2023-09-01', '2023-10-02', 'event.days-too-many'],
  ])('refuses the days %s to %s: %s', (firstDay, lastDay, code) => {
    const result = createEvent({ ...tverInput, firstDay, lastDay }, countingIds(), now);
    expect(result).toMatchObject({ ok: false, error: { issues: [{ code, path: ['lastDay'] }] } });
  });
});

describe('eventRange', () => {
  it('spans whole days by the clocks of the zone', () => {
    expect(eventRange(anEvent())).toEqual({
      start: new Date('2023-09-05T21:00:00Z'),
      end: new Date('2023-09-06T21:00:00Z'),
    });
  });

  it('knows the day of 25 hours on which clocks go back', () => {
    const days = { firstDay: '2023-10-29', lastDay: '2023-10-29', timeZone: 'Europe/Berlin' };
    expect(eventRange(days)).toEqual({
      start: new Date('2023-10-28T22:00:00Z'),
      end: new Date('2023-10-29T23:00:00Z'),
    });
  });
});

describe('updateEvent', () => {
  it('changes what is named, clears what is null, keeps the rest', () => {
    const event = anEvent({ theme: 'Кадры', city: 'Тверь' });
    const changed = unwrap(updateEvent(event, { title: 'Новое', theme: null }, [], later));
    expect(changed).toEqual({ ...event, title: 'Новое', theme: undefined, version: 2, updatedAt: later });
  });

  it('names what would fall outside the new days', () => {
    const talk = { title: 'Доклад', start: new Date('2023-09-06T07:00:00Z'), end: new Date('2023-09-06T08:00:00Z') };
    expect(updateEvent(anEvent(), { firstDay: '2023-09-07', lastDay: '2023-09-07' }, [talk], later)).toEqual({
      ok: false,
      error: {
        kind: 'invalid',
        issues: [{ code: 'event.days-leave-out', path: ['lastDay'], params: { title: 'Доклад' } }],
      },
    });
  });

  it('fixes the zone once the event is open', () => {
    expect(updateEvent(anEvent({ state: 'open' }), { timeZone: 'Asia/Omsk' }, [], later)).toMatchObject({
      ok: false,
      error: { kind: 'rule', code: 'event.zone-fixed' },
    });
    expect(unwrap(updateEvent(anEvent(), { timeZone: 'Asia/Omsk' }, [], later)).timeZone).toBe('Asia/Omsk');
  });

  it('leaves an archived event alone', () => {
    expect(updateEvent(anEvent({ state: 'archived' }), { title: 'X' }, [], later)).toMatchObject({
      ok: false,
      error: { kind: 'rule', code: 'event.archived' },
    });
  });
});

describe('setTracks', () => {
  const agro = { id: asId<'Track'>('agro'), title: 'Агро' };
  const event = anEvent({ tracks: [agro, { id: asId('tech'), title: 'Технологии' }] });

  it('keeps, renames, adds and removes', () => {
    const inputs = [{ id: agro.id, title: 'Агропром' }, { title: 'Инженерия' }];
    expect(unwrap(setTracks(event, inputs, new Set(), countingIds(), later)).tracks).toEqual([
      { id: 'agro', title: 'Агропром' },
      { id: 'a1', title: 'Инженерия' },
    ]);
  });

  it('refuses a track that is unknown, repeated or would vanish under its users', () => {
    const inputs = [{ title: 'Технологии' }, { id: asId<'Track'>('gone'), title: 'технологии ' }];
    expect(setTracks(event, inputs, new Set([agro.id]), countingIds(), later)).toEqual({
      ok: false,
      error: {
        kind: 'invalid',
        issues: [
          { code: 'event.track-unknown', path: ['tracks', '1', 'id'], params: { id: 'gone' } },
          { code: 'event.track-twice', path: ['tracks', '1', 'title'], params: { title: 'технологии' } },
          { code: 'event.track-in-use', path: ['tracks'], params: { title: 'Агро' } },
        ],
      },
    });
  });
});
