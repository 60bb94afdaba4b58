import {
  type Failure,
  type Id,
  type IdSource,
  type Issue,
  type Result,
  type TimeRange,
  asId,
  contains,
  err,
  invalidIfAny,
  issue,
  ok,
  overlaps,
} from '@vstrecha/kernel';
import { type Event, eventRange } from './event.js';
import { changeable } from './event-lifecycle.js';
import { localStamp } from './local-day.js';
import type { EventsCode } from './messages.js';
import { type Changes, type Versioned, applyChanges, firstVersion, revised } from './record.js';
import { optionalText, trimmed, wholeNumber } from './text-rules.js';
import { mergedRanges, rangesInEvent } from './time-rules.js';

/** A window for one-on-one meetings, cut into equal slots. */
export interface Round extends Versioned {
  readonly id: Id<'Round'>;
  readonly eventId: Id<'Event'>;
  readonly title?: string;
  readonly start: Date;
  readonly slotMinutes: number;
  /** Time to change tables between two slots that follow each other. */
  readonly changeoverMinutes: number;
  readonly slotCount: number;
  /** Times in which no slot may lie, such as lunch; the next slot starts when the cut ends. */
  readonly cuts: readonly TimeRange[];
}

export interface RoundInput {
  readonly title?: string | null;
  readonly start: Date;
  readonly slotMinutes: number;
  readonly changeoverMinutes: number;
  readonly slotCount: number;
  readonly cuts?: readonly TimeRange[];
}

export interface Slot extends TimeRange {
  readonly id: Id<'Slot'>;
  readonly roundId: Id<'Round'>;
  /** Counted from 1 in the round. */
  readonly ordinal: number;
}

/**
 * The slots of a round. The id is the round's and the ordinal, so that a round which starts later, or whose lunch moves,
 * keeps its meetings in order.
 */
export function slotsOf(
  round: Pick<Round, 'id' | 'start' | 'slotMinutes' | 'changeoverMinutes' | 'slotCount' | 'cuts'>,
): readonly Slot[] {
  const slots: Slot[] = [];
  const cuts = mergedRanges(round.cuts);
  let start = round.start.getTime();
  while (slots.length < round.slotCount) {
    const slot = { start: new Date(start), end: new Date(start + round.slotMinutes * 60_000) };
    const cut = cuts.find((range) => overlaps(range, slot));
    if (cut) {
      start = cut.end.getTime();
    } else {
      const ordinal = slots.length + 1;
      slots.push({ id: slotId(round.id, ordinal), roundId: round.id, ordinal, ...slot });
      start = slot.end.getTime() + round.changeoverMinutes * 60_000;
    }
  }
  return slots;
}

export function slotId(roundId: Id<'Round'>, ordinal: number): Id<'Slot'> {
  return asId(`${roundId}-${String(ordinal).padStart(2, '0')}`);
}

/** From the start of the first slot to the end of the last. */
export function roundRange(round: Parameters<typeof slotsOf>[0]): TimeRange {
  return { start: round.start, end: slotsOf(round).at(-1)?.end ?? round.start };
}

/** All the slots of an event in order of time. */
export function slotsInOrder(rounds: readonly Round[]): readonly Slot[] {
  return rounds.flatMap(slotsOf).sort((a, b) => a.start.getTime() - b.start.getTime());
}

/** A new round; it must lie in the event's days and overlap no round of `others`. */
export function createRound(
  input: RoundInput,
  event: Event,
  others: readonly Round[],
  ids: IdSource,
  now: Date,
): Result<Round, Failure<EventsCode>> {
  const open = changeable(event);
  if (!open.ok) return open;
  const failure = invalidIfAny(faults(input, event, others));
  if (failure) return err(failure);
  return ok({ id: ids.next(), eventId: event.id, ...firstVersion(now), ...content(input) });
}

/** Changes a round; `others` are the event's rounds without this one. */
export function updateRound(
  round: Round,
  changes: Changes<RoundInput>,
  event: Event,
  others: readonly Round[],
  now: Date,
): Result<Round, Failure<EventsCode>> {
  const open = changeable(event);
  if (!open.ok) return open;
  const input = applyChanges<RoundInput>(round, changes);
  const failure = invalidIfAny(faults(input, event, others));
  return failure ? err(failure) : ok(revised(round, content(input), now));
}

function content(input: RoundInput) {
  return {
    title: trimmed(input.title),
    start: input.start,
    slotMinutes: input.slotMinutes,
    changeoverMinutes: input.changeoverMinutes,
    slotCount: input.slotCount,
    cuts: mergedRanges(input.cuts ?? []),
  };
}

function faults(input: RoundInput, event: Event, others: readonly Round[]): readonly Issue<EventsCode>[] {
  const found: Issue<EventsCode>[] = [
    ...optionalText(input.title, ['title'], 200),
    ...wholeNumber(input.slotMinutes, ['slotMinutes'], 5, 240),
    ...wholeNumber(input.changeoverMinutes, ['changeoverMinutes'], 0, 120),
    ...wholeNumber(input.slotCount, ['slotCount'], 1, 100),
    ...rangesInEvent(input.cuts ?? [], event, ['cuts']),
  ];
  if (Number.isNaN(input.start.getTime())) found.push(issue('event.time-reversed', ['start']));
  if (found.length > 0) return found;
  const range = roundRange({ id: asId('new'), ...content(input) });
  if (!contains(eventRange(event), range)) {
    found.push(issue('event.time-outside-days', ['start'], { firstDay: event.firstDay, lastDay: event.lastDay }));
  }
  for (const other of others.filter((round) => overlaps(roundRange(round), range))) {
    found.push(issue('round.overlaps', ['start'], { title: other.title ?? localStamp(other.start, event.timeZone) }));
  }
  return found;
}
