import type { FormOfCooperation, Id, LocalizedText } from '@vstrecha/kernel';
import { type Commitment, type Cooperation, type Outcome, type YearlyHeadcount, sideKey } from './outcome.js';
import { type NotHeldReason, type OutcomeResult, outcomeResults } from './outcome-result.js';

/**
 * What a meeting came to when its records are read together.
 *
 * The rule, shown to everybody: the organizer's record decides where there is one. Otherwise, where both sides have
 * recorded, the more cautious result counts, a form of cooperation counts if both name it, with the smaller headcount of
 * each year, the days that both leave open and the place unless they name different ones, and a commitment counts if the
 * side that has to keep it names it. Where only one side has recorded, its word counts until the other one speaks. What the
 * records say differently is listed and overwritten nowhere.
 */
export interface AgreedOutcome {
  readonly seriesId: Id<'MeetingSeries'>;
  readonly meetingId: Id<'Meeting'>;
  readonly delegationIds: readonly Id<'Delegation'>[];
  readonly eventId: Id<'Event'>;
  readonly basis: AgreementBasis;
  readonly result: OutcomeResult;
  readonly notHeldReason?: NotHeldReason;
  readonly cooperation: readonly Cooperation[];
  readonly commitments: readonly Commitment[];
  readonly differences: readonly OutcomeDifference[];
  /** The records that it was read from. */
  readonly outcomeIds: readonly Id<'Outcome'>[];
}

/** The rule in words, for whoever looks at an agreed view. */
export const agreementRule: LocalizedText = {
  ru: 'Если есть запись организатора, решает она. Если записали обе стороны, считается более осторожный результат, форма сотрудничества — когда её назвали обе (с меньшим числом людей за каждый год; начало — более позднее, окончание — более раннее, а если они исключают друг друга, сроков нет; место — если названо не разное), обязательство — когда его назвала та сторона, которой его исполнять. Если записала одна сторона, верно её слово, пока не скажет другая. Расхождения показаны и ничем не заменены.',
  en: 'The organizer’s record decides where there is one. Where both sides have recorded, the more cautious result counts, a form of cooperation if both name it (with the smaller headcount of each year; the later start and the earlier end, or no days where these exclude each other; the place unless they name different ones), and a commitment if the side that has to keep it names it. Where one side has recorded, its word counts until the other one speaks. Differences are shown and overwritten nowhere.',
};

export const agreementBases = ['organizer', 'bothSides', 'oneSide'] as const;
export type AgreementBasis = (typeof agreementBases)[number];

export const agreementBasisLabels: Readonly<Record<AgreementBasis, LocalizedText>> = {
  organizer: { ru: 'Запись организатора', en: 'Record of the organizer' },
  bothSides: { ru: 'Записи обеих сторон', en: 'Records of both sides' },
  oneSide: { ru: 'Запись одной стороны', en: 'Record of one side' },
};

/** One thing that the records say differently, with what each of them says; `sideKey` names the record. */
export type OutcomeDifference =
  | {
      readonly about: 'result';
      readonly values: readonly ({ readonly sideKey: string } & Pick<Outcome, 'result' | 'notHeldReason'>)[];
    }
  | {
      readonly about: 'cooperation';
      readonly form: FormOfCooperation;
      readonly occupationId?: Id<'Occupation'>;
      /** No headcounts where the record does not name it at all. */
      readonly values: readonly ({ readonly sideKey: string } & Partial<
        Pick<Cooperation, 'headcounts' | 'place' | 'start' | 'end'>
      >)[];
    }
  | {
      readonly about: 'commitment';
      readonly commitment: Commitment;
      /** The record that names it so, not that of the side which has to keep it. */
      readonly namedBy: string;
      /** What the keeper promised in the same words by another day; nothing where the keeper does not name it at all. */
      readonly kept?: Commitment;
    };

/** The agreed view of one meeting from all its records; nothing where there are none. */
export function agreedOutcome(records: readonly Outcome[]): AgreedOutcome | undefined {
  const organizer = records.find(({ side }) => side.kind === 'organizer');
  const sides = records.filter(({ side }) => side.kind === 'delegation').sort(bySide);
  const [first, second] = sides;
  const base = organizer ?? first;
  if (!base) return undefined;
  const read: Pick<AgreedOutcome, 'basis' | 'result' | 'notHeldReason' | 'cooperation' | 'commitments'> =
    !organizer && first && second
      ? { basis: 'bothSides', ...joined(first, second) }
      : {
          basis: organizer ? 'organizer' : 'oneSide',
          result: base.result,
          notHeldReason: base.notHeldReason,
          cooperation: base.cooperation,
          commitments: base.commitments,
        };
  return {
    seriesId: base.seriesId,
    meetingId: base.meetingId,
    delegationIds: base.delegationIds,
    eventId: base.eventId,
    ...read,
    differences: differencesOf(organizer ? [organizer, ...sides] : sides),
    outcomeIds: records.map(({ id }) => id),
  };
}

function bySide(a: Outcome, b: Outcome): number {
  return sideKey(a.side) < sideKey(b.side) ? -1 : 1;
}

function joined(first: Outcome, second: Outcome) {
  const cautious = outcomeResults.indexOf(first.result) >= outcomeResults.indexOf(second.result) ? first : second;
  return {
    result: cautious.result,
    notHeldReason: cautious.notHeldReason,
    cooperation: first.cooperation.flatMap((entry) => {
      const other = second.cooperation.find((candidate) => sameCooperation(candidate, entry));
      if (!other) return [];
      return [
        {
          form: entry.form,
          occupationId: entry.occupationId,
          headcounts: smaller(entry.headcounts, other.headcounts),
          place: distinctPlaces([entry, other]).length > 1 ? undefined : (entry.place ?? other.place),
          ...daysInCommon(entry, other),
        },
      ];
    }),
    // Where one side says that they did not meet at all, nobody has promised anything.
    commitments: [first, second].flatMap(({ side, commitments }) =>
      cautious.result === 'notHeld' ? [] : commitments.filter(({ delegationId }) => delegationId === sideKey(side)),
    ),
  };
}

/** The days that both leave open: none where one begins after the other has ended. */
function daysInCommon(a: Cooperation, b: Cooperation): Pick<Cooperation, 'start' | 'end'> {
  const start = named([a.start, b.start]).sort().at(-1);
  const end = named([a.end, b.end]).sort()[0];
  return areReversed([start], [end]) ? { start: undefined, end: undefined } : { start, end };
}

function areReversed(starts: readonly (string | undefined)[], ends: readonly (string | undefined)[]): boolean {
  return named(starts).some((start) => named(ends).some((end) => end < start));
}

function distinctPlaces(entries: readonly Pick<Cooperation, 'place'>[]): readonly string[] {
  return [...new Set(named(entries.map(({ place }) => place?.toLowerCase())))];
}

function named<T>(values: readonly (T | undefined)[]): T[] {
  return values.filter((value) => value !== undefined);
}

export function sameCooperation(a: Cooperation, b: Cooperation): boolean {
  return a.form === b.form && a.occupationId === b.occupationId;
}

/** Years that both name, with the smaller count. */
function smaller(a: readonly YearlyHeadcount[], b: readonly YearlyHeadcount[]): YearlyHeadcount[] {
  return a.flatMap(({ year, count }) => {
    const other = b.find((candidate) => candidate.year === year);
    return other ? [{ year, count: Math.min(count, other.count) }] : [];
  });
}

function differencesOf(records: readonly Outcome[]): OutcomeDifference[] {
  if (records.length < 2) return [];
  return [...resultDifference(records), ...cooperationDifferences(records), ...commitmentDifferences(records)];
}

function resultDifference(records: readonly Outcome[]): OutcomeDifference[] {
  const values = records.map(({ side, result, notHeldReason }) => ({ sideKey: sideKey(side), result, notHeldReason }));
  const said = new Set(values.map(({ result, notHeldReason }) => `${result} ${notHeldReason ?? ''}`));
  return said.size === 1 ? [] : [{ about: 'result', values }];
}

/** Forms that some record names and another one does not, or for other people, elsewhere or at another time. */
function cooperationDifferences(records: readonly Outcome[]): OutcomeDifference[] {
  const all = records.flatMap(({ cooperation }) => cooperation);
  const distinct = all.filter((entry, index) => all.findIndex((other) => sameCooperation(other, entry)) === index);
  return distinct.flatMap((entry): OutcomeDifference[] => {
    const entries = records.map(({ cooperation }) => cooperation.find((other) => sameCooperation(other, entry)));
    if (!differ(entries)) return [];
    const { form, occupationId } = entry;
    const values = records.map(({ side }, index) => {
      const { headcounts, place, start, end } = entries[index] ?? {};
      return { sideKey: sideKey(side), headcounts, place, start, end };
    });
    return [{ about: 'cooperation', form, occupationId, values }];
  });
}

/** Whoever says nothing of the place or the days contradicts nobody. */
function differ(entries: readonly (Cooperation | undefined)[]): boolean {
  const people = new Set(entries.map((entry) => JSON.stringify(entry?.headcounts ?? null)));
  const given = named(entries);
  const [starts, ends] = [given.map(({ start }) => start), given.map(({ end }) => end)];
  const otherDays = new Set(named(starts)).size > 1 || new Set(named(ends)).size > 1 || areReversed(starts, ends);
  return people.size > 1 || distinctPlaces(given).length > 1 || otherDays;
}

/**
 * Commitments that one record puts on another side which does not name them itself, though it has recorded, or names them
 * by another day.
 */
function commitmentDifferences(records: readonly Outcome[]): OutcomeDifference[] {
  return records.flatMap(({ side, commitments }) =>
    commitments.flatMap((commitment): OutcomeDifference[] => {
      const keeper = records.find((record) => sideKey(record.side) === commitment.delegationId);
      if (!keeper || sideKey(keeper.side) === sideKey(side)) return [];
      const kept = keeper.commitments.find((other) => samePromise(other, commitment));
      const sameDay = kept && (!kept.due || !commitment.due || kept.due === commitment.due);
      return sameDay ? [] : [{ about: 'commitment', commitment, namedBy: sideKey(side), kept }];
    }),
  );
}

/** The same side promises the same in the same words; the day may differ. */
function samePromise(a: Commitment, b: Commitment): boolean {
  return a.delegationId === b.delegationId && a.what.toLowerCase() === b.what.toLowerCase();
}
