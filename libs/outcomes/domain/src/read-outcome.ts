import {
  type Failure,
  type FormOfCooperation,
  type IdSource,
  type Issue,
  type Result,
  cleanLine,
  cleanText,
  err,
  formsOfCooperation,
  invalidIfAny,
  issue,
  ok,
} from '@vstrecha/kernel';
import type { OutcomesCode } from './messages.js';
import type { Commitment, Cooperation, HeldMeeting, OutcomeInput, YearlyHeadcount } from './outcome.js';
import { type NotHeldReason, type OutcomeResult, notHeldReasons, outcomeResults } from './outcome-result.js';

/** What a side says of a meeting. */
export interface OutcomeDetails {
  readonly result: OutcomeResult;
  /** Given exactly where the meeting was not held. */
  readonly notHeldReason?: NotHeldReason;
  /** Each form and occupation at most once. */
  readonly cooperation: readonly Cooperation[];
  readonly commitments: readonly Commitment[];
  readonly contactsExchanged: boolean;
  /** 1 to 5. */
  readonly rating?: number;
  /** For both sides and the organizers. */
  readonly sharedNote?: string;
  /** For the side that wrote it. */
  readonly privateNote?: string;
}

export const mostOfOutcome = { entries: 50, years: 20, headcount: 100_000 } as const;
const longest = { place: 300, what: 1000, note: 5000 } as const;
const years = { first: 2000, last: 2100 } as const;

type Issues = Issue<OutcomesCode>[];

/** Reads an outcome as typed; lists every fault at once. `present` is what the side said before. */
export function readOutcome(
  input: OutcomeInput,
  meeting: Pick<HeldMeeting, 'delegationIds'>,
  present: OutcomeDetails | undefined,
  ids: IdSource,
): Result<OutcomeDetails, Failure<OutcomesCode>> {
  const issues: Issues = [];
  const result = readResult(input, issues);
  const details: OutcomeDetails = {
    result,
    notHeldReason: readNotHeldReason(input, result, issues),
    cooperation: readCooperation(input, result, issues),
    commitments: readCommitments(input, result, meeting, present, ids, issues),
    contactsExchanged: input.contactsExchanged ?? false,
    rating: readRating(kept(input.rating, present?.rating), issues),
    sharedNote: readNote(kept(input.sharedNote, present?.sharedNote), 'sharedNote', issues),
    privateNote: readNote(kept(input.privateNote, present?.privateNote), 'privateNote', issues),
  };
  const failure = invalidIfAny(issues);
  return failure ? err(failure) : ok(details);
}

function kept<T>(given: T | null | undefined, present: T | undefined): T | undefined {
  return given === undefined ? present : (given ?? undefined);
}

function readResult({ result }: OutcomeInput, issues: Issues): OutcomeResult {
  const known = outcomeResults.find((candidate) => candidate === result);
  if (known) return known;
  issues.push(
    result ? issue('outcome.result-unknown', ['result'], { result }) : issue('outcome.result-missing', ['result']),
  );
  return 'toBeContinued';
}

function readNotHeldReason(
  { notHeldReason }: OutcomeInput,
  result: OutcomeResult,
  issues: Issues,
): NotHeldReason | undefined {
  const path = ['notHeldReason'];
  if (result !== 'notHeld') {
    if (notHeldReason) issues.push(issue('outcome.reason-though-held', path));
    return undefined;
  }
  const known = notHeldReasons.find((candidate) => candidate === notHeldReason);
  if (!known) {
    issues.push(
      notHeldReason
        ? issue('outcome.reason-unknown', path, { reason: notHeldReason })
        : issue('outcome.reason-missing', path),
    );
  }
  return known;
}

function readCooperation({ cooperation }: OutcomeInput, result: OutcomeResult, issues: Issues): Cooperation[] {
  const entries = cooperation ?? [];
  const path = ['cooperation'];
  if (entries.length > 0 && (result === 'notHeld' || result === 'noInterest')) {
    issues.push(issue('outcome.nothing-to-agree', path));
  }
  tooMany(entries, mostOfOutcome.entries, path, issues);
  const seen = new Set<string>();
  return entries.map((entry, index) => {
    const at = [...path, String(index)];
    const form = readForm(entry.form, [...at, 'form'], issues) ?? 'other';
    const occupationId = entry.occupationId ?? undefined;
    const key = `${form}:${occupationId ?? ''}`;
    if (seen.has(key)) issues.push(issue('outcome.cooperation-twice', at));
    seen.add(key);
    const start = readDay(entry.start, [...at, 'start'], issues);
    const end = readDay(entry.end, [...at, 'end'], issues);
    if (start && end && end < start) issues.push(issue('outcome.days-reversed', [...at, 'end'], { start, end }));
    return {
      form,
      occupationId,
      headcounts: readHeadcounts(entry.headcounts ?? [], [...at, 'headcounts'], issues),
      place: readLine(entry.place, longest.place, [...at, 'place'], issues),
      start,
      end,
    };
  });
}

function readHeadcounts(
  headcounts: readonly YearlyHeadcount[],
  path: readonly string[],
  issues: Issues,
): YearlyHeadcount[] {
  tooMany(headcounts, mostOfOutcome.years, path, issues);
  const seen = new Set<number>();
  headcounts.forEach(({ year, count }, index) => {
    const at = [...path, String(index)];
    if (!Number.isInteger(year) || year < years.first || year > years.last) {
      issues.push(issue('outcome.year-out-of-range', [...at, 'year'], { year, ...years }));
    }
    if (seen.has(year)) issues.push(issue('outcome.year-twice', [...at, 'year'], { year }));
    seen.add(year);
    if (!Number.isInteger(count) || count < 1 || count > mostOfOutcome.headcount) {
      issues.push(issue('outcome.headcount-out-of-range', [...at, 'count'], { count, max: mostOfOutcome.headcount }));
    }
  });
  return headcounts.map(({ year, count }) => ({ year, count })).sort((a, b) => a.year - b.year);
}

function readCommitments(
  { commitments }: OutcomeInput,
  result: OutcomeResult,
  meeting: Pick<HeldMeeting, 'delegationIds'>,
  present: OutcomeDetails | undefined,
  ids: IdSource,
  issues: Issues,
): Commitment[] {
  const entries = commitments ?? [];
  const path = ['commitments'];
  if (entries.length > 0 && result === 'notHeld') issues.push(issue('outcome.nothing-to-agree', path));
  tooMany(entries, mostOfOutcome.entries, path, issues);
  // A commitment is known by its id, or, where the editor has lost it, by the same words of the same side.
  const unclaimed = new Map(present?.commitments.map((commitment) => [commitment.id, commitment]));
  const claim = (matches: (commitment: Commitment) => boolean) => {
    const known = [...unclaimed.values()].find(matches);
    if (known) unclaimed.delete(known.id);
    return known?.id;
  };
  const byId = entries.map(({ id }) => (id ? claim((commitment) => commitment.id === id) : undefined));
  return entries.map((entry, index) => {
    const at = [...path, String(index)];
    const what = cleanText(entry.what);
    if (what === '') issues.push(issue('outcome.commitment-empty', [...at, 'what']));
    tooLong(what, longest.what, [...at, 'what'], issues);
    if (!meeting.delegationIds.includes(entry.delegationId)) {
      issues.push(issue('outcome.commitment-side', [...at, 'delegationId']));
    }
    const sameWords = (commitment: Commitment) =>
      commitment.delegationId === entry.delegationId && commitment.what === what;
    return {
      id: byId[index] ?? claim(sameWords) ?? ids.next<'Commitment'>(),
      delegationId: entry.delegationId,
      what,
      due: readDay(entry.due, [...at, 'due'], issues),
      form: entry.form ? readForm(entry.form, [...at, 'form'], issues) : undefined,
    };
  });
}

function readForm(form: string, path: readonly string[], issues: Issues): FormOfCooperation | undefined {
  const known = formsOfCooperation.find((candidate) => candidate === form);
  if (!known) issues.push(issue('outcome.form-unknown', path, { form }));
  return known;
}

function readDay(text: string | null | undefined, path: readonly string[], issues: Issues): string | undefined {
  const day = text?.trim();
  if (!day) return undefined;
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  const instant = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date)));
  const exists = !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(day);
  if (!exists) issues.push(issue('outcome.day-unclear', path, { day }));
  return day;
}

function readRating(rating: number | undefined, issues: Issues): number | undefined {
  const fits = rating === undefined || (Number.isInteger(rating) && rating >= 1 && rating <= 5);
  if (!fits) issues.push(issue('outcome.rating-out-of-range', ['rating'], { rating }));
  return rating;
}

function readNote(text: string | undefined, field: 'sharedNote' | 'privateNote', issues: Issues): string | undefined {
  const note = cleanText(text ?? '');
  tooLong(note, longest.note, [field], issues);
  return note || undefined;
}

function readLine(
  text: string | null | undefined,
  max: number,
  path: readonly string[],
  issues: Issues,
): string | undefined {
  const line = cleanLine(text ?? '');
  tooLong(line, max, path, issues);
  return line || undefined;
}

function tooLong(text: string, max: number, path: readonly string[], issues: Issues): void {
  if (text.length > max) issues.push(issue('outcome.too-long', path, { max, length: text.length }));
}

function tooMany(entries: readonly unknown[], max: number, path: readonly string[], issues: Issues): void {
  if (entries.length > max) issues.push(issue('outcome.too-many', path, { max, count: entries.length }));
}
