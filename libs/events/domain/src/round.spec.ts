import { asId, unwrap } from '@vstrecha/kernel';
import fc from 'fast-check';
import { aRound, anEvent, at, countingIds, later, now } from './event.builder.js';
import { createRound, roundRange, slotsInOrder, slotsOf, updateRound } from './round.js';

const clock = (instant: Date) => new Date(instant.getTime() + 3 * 3_600_000).toISOString().slice(11, 16);
const times = (round: Parameters<typeof slotsOf>[0]) =>
  slotsOf(round).map((slot) => `${clock(slot.start)}-${clock(slot.end)}`);

describe('slotsOf', () => {
  it('follow each other with the changeover between', () => {
    expect(times(aRound())).toEqual(['10:00-10:20', '10:25-10:45', '10:50-11:10', '11:15-11:35']);
  });

  it('jump over lunch, even where it only touches their last minute', () => {
    const round = aRound({ cuts: [{ start: at('11:05'), end: at('12:00') }] });
    expect(times(round)).toEqual(['10:00-10:20', '10:25-10:45', '12:00-12:20', '12:25-12:45']);
  });

  it('keep their ids when the round starts later', () => {
    const round = aRound();
    const moved = unwrap(updateRound(round, { start: at('10:15') }, anEvent(), [], later));
    expect(slotsOf(moved).map((slot) => slot.id)).toEqual(slotsOf(round).map((slot) => slot.id));
    expect(slotsOf(round)[0]!.id).toBe('round-1-01');
  });

  it('are as many and as long as wanted, apart by the changeover, and meet no cut', () => {
    const minutes = (least: number, most: number) => fc.integer({ min: least, max: most });
    const cut = fc.tuple(minutes(0, 900), minutes(1, 120)).map(([from, length]) => ({
      start: new Date(at('09:00').getTime() + from * 60_000),
      end: new Date(at('09:00').getTime() + (from + length) * 60_000),
    }));
    fc.assert(
      fc.property(
        minutes(5, 60),
        minutes(0, 30),
        minutes(1, 30),
        fc.array(cut, { maxLength: 4 }),
        (length, gap, count, cuts) => {
          const slots = slotsOf({
            id: asId('r'),
            start: at('09:00'),
            slotMinutes: length,
            changeoverMinutes: gap,
            slotCount: count,
            cuts,
          });
          expect(slots.map((slot) => slot.ordinal)).toEqual(Array.from({ length: count }, (_, index) => index + 1));
          slots.forEach((slot, index) => {
            expect(slot.end.getTime() - slot.start.getTime()).toBe(length * 60_000);
            const next = slots[index + 1];
            if (next)
              expect(next.start.getTime() - slot.end.getTime()).toBeGreaterThanOrEqual(
                gap * 60_000 * (cuts.length ? 0 : 1),
              );
            for (const range of cuts) expect(slot.start < range.end && range.start < slot.end).toBe(false);
          });
        },
      ),
    );
  });
});

describe('createRound', () => {
  const input = { start: at('10:00'), slotMinutes: 20, changeoverMinutes: 5, slotCount: 4 };

  it('ends with its last slot, not with a changeover', () => {
    expect(roundRange(aRound())).toEqual({ start: at('10:00'), end: at('11:35') });
  });

  it('lists faults of its numbers before it derives slots', () => {
    const wrong = { ...input, slotMinutes: 4, changeoverMinutes: -1, slotCount: 0.5 };
    expect(createRound(wrong, anEvent(), [], countingIds(), now)).toEqual({
      ok: false,
      error: {
        kind: 'invalid',
        issues: [
          { code: 'event.number-out-of-range', path: ['slotMinutes'], params: { value: 4, least: 5, most: 240 } },
          {
            code: 'event.number-out-of-range',
            path: ['changeoverMinutes'],
            params: { value: -1, least: 0, most: 120 },
          },
          { code: 'event.number-out-of-range', path: ['slotCount'], params: { value: 0.5, least: 1, most: 100 } },
        ],
      },
    });
  });

  it('stays in the days of the event and away from other rounds', () => {
    expect(createRound({ ...input, start: at('23:00') }, anEvent(), [], countingIds(), now)).toMatchObject({
      ok: false,
      error: { issues: [{ code: 'event.time-outside-days', path: ['start'] }] },
    });
    expect(createRound({ ...input, start: at('11:30') }, anEvent(), [aRound()], countingIds(), now)).toMatchObject({
      ok: false,
      error: { issues: [{ code: 'round.overlaps', params: { title: '2023-09-06 10:00' } }] },
    });
    expect(createRound({ ...input, start: at('11:35') }, anEvent(), [aRound()], countingIds(), now).ok).toBe(true);
  });
});

describe('slotsInOrder', () => {
  it('merges the rounds by time', () => {
    const late = { ...aRound({ start: at('14:00'), slotCount: 1 }), id: asId<'Round'>('late') };
    const ids = slotsInOrder([late, aRound({ slotCount: 2 })]).map((slot) => slot.id);
    expect(ids).toEqual(['round-1-01', 'round-1-02', 'late-01']);
  });
});
