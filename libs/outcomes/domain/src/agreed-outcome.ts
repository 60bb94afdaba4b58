import type { FormOfCooperation, Id, LocalizedText } from '@vstrecha/kernel';
import { type Commitment, type Cooperation, type Outcome, type YearlyHeadcount, sideKey } from './outcome.js';
import { type NotHeldReason, type OutcomeResult, outcomeResults } from './outcome-result.js';

/**
 * What a meeting came to when its records are read together.
 *
 * The rule, shown to everybody: the organizer's record decides where there is one. Otherwise, where both sides have
 * recorded, the more cautious result counts, a form of cooperation counts if both name it, with the smaller headcount of
 * each year, and a commitment counts if the side that has to keep it names it. Where only one side has recorded, its word
 * counts until the other one speaks. What the records say differently is listed and overwritten nowhere.
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
  ru: 'Если есть запись организатора, решает она. Если записали обе стороны, считается более осторожный результат, форма сотрудничества — когда её назвали обе (с меньшим числом людей за каждый год), обязательство — когда его назвала та сторона, которой его исполнять. Если записала одна сторона, верно её слово, пока не скажет другая. Расхождения показаны и ничем не заменены.',
  en: 'The organizer’s record decides where there is one. Where both sides have recorded, the more cautious result counts, a form of cooperation if both name it (with the smaller headcount of each year), and a commitment if the side that has to keep it names it. Where one side has recorded, its word counts until the other one speaks. Differences are shown and overwritten nowhere.',
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
      readonly values: readonly { readonly sideKey: string; readonly result: OutcomeResult }[];
    }
  | {
      readonly about: 'cooperation';
      readonly form: FormOfCooperation;
      readonly occupationId?: Id<'Occupation'>;
      /** Nothing where the record does not name it at all. */
      readonly values: readonly { readonly sideKey: string; readonly headcounts?: readonly YearlyHeadcount[] }[];
    }
  | {
      readonly about: 'commitment';
      readonly commitment: Commitment;
      /** The one record that names it, not that of the side which would have to keep it. */
      readonly namedBy: string;
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
          place: entry.place ?? other.place,
          start: entry.start ?? other.start,
          end: entry.end ?? other.end,
        },
      ];
    }),
    commitments: [first, second].flatMap(({ side, commitments }) =>
      commitments.filter(({ delegationId }) => delegationId === sideKey(side)),
    ),
  };
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
  if (new Set(records.map(({ result }) => result)).size === 1) return [];
  return [{ about: 'result', values: records.map(({ side, result }) => ({ sideKey: sideKey(side), result })) }];
}

function cooperationDifferences(records: readonly Outcome[]): OutcomeDifference[] {
  const all = records.flatMap(({ cooperation }) => cooperation);
  const distinct = all.filter((entry, index) => all.findIndex((other) => sameCooperation(other, entry)) === index);
  return distinct.flatMap(({ form, occupationId }): OutcomeDifference[] => {
    const values = records.map(({ side, cooperation }) => ({
      sideKey: sideKey(side),
      headcounts: cooperation.find((entry) => entry.form === form && entry.occupationId === occupationId)?.headcounts,
    }));
    const said = new Set(values.map(({ headcounts }) => JSON.stringify(headcounts ?? null)));
    return said.size === 1 ? [] : [{ about: 'cooperation', form, occupationId, values }];
  });
}

/** Commitments that one record puts on another side which does not name them itself, though it has recorded. */
function commitmentDifferences(records: readonly Outcome[]): OutcomeDifference[] {
  return records.flatMap(({ side, commitments }) =>
    commitments.flatMap((commitment): OutcomeDifference[] => {
      const keeper = records.find((record) => sideKey(record.side) === commitment.delegationId);
      const own = !keeper || sideKey(keeper.side) === sideKey(side);
      const confirmed = own || keeper.commitments.some((other) => samePromise(other, commitment));
      return confirmed ? [] : [{ about: 'commitment', commitment, namedBy: sideKey(side) }];
    }),
  );
}

/** The same side promises the same in the same words; the day may differ. */
function samePromise(a: Commitment, b: Commitment): boolean {
  return a.delegationId === b.delegationId && a.what.toLowerCase() === b.what.toLowerCase();
}
