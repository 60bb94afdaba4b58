import { asId } from '@vstrecha/kernel';
import type { Cooperation, Outcome, OutcomeInput } from '@vstrecha/outcomes-server';
import type { CooperationEntry } from './outcome.pages.js';

/** What stands in the fields of the page, as texts. */
export interface OutcomeValues {
  readonly expectedVersion: string;
  readonly result: string;
  readonly notHeldReason: string;
  readonly lines: readonly CooperationEntry[];
  readonly commitments: readonly CommitmentValues[];
  readonly contactsExchanged: boolean;
  readonly rating: string;
  readonly sharedNote: string;
  readonly privateNote: string;
}

export interface CommitmentValues {
  /** Of a commitment that the record has already. */
  readonly id: string;
  readonly delegationId: string;
  readonly what: string;
  readonly due: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** The fields of a form that was sent. */
export function valuesOf(body: Fields): OutcomeValues {
  const text = (name: string): string => (typeof body[name] === 'string' ? body[name] : '');
  const rows = (prefix: string): number[] =>
    Object.keys(body).flatMap((name) => {
      const [, index] = new RegExp(`^${prefix}(\\d{1,2})_key$`).exec(name) ?? [];
      return index === undefined ? [] : [Number(index)];
    });
  return {
    expectedVersion: text('expectedVersion'),
    result: text('result'),
    notHeldReason: text('notHeldReason'),
    lines: rows('line').map((index) => ({
      form: text(`line${index}_form`),
      occupationId: text(`line${index}_occupation`),
      headcounts: text(`line${index}_headcounts`),
      place: text(`line${index}_place`),
      isChosen: text(`line${index}_chosen`) !== '',
    })),
    commitments: rows('commitment').map((index) => ({
      id: text(`commitment${index}_key`),
      delegationId: text(`commitment${index}_side`),
      what: text(`commitment${index}_what`),
      due: text(`commitment${index}_due`),
    })),
    contactsExchanged: text('contactsExchanged') !== '',
    rating: text('rating'),
    sharedNote: text('sharedNote'),
    privateNote: text('privateNote'),
  };
}

/**
 * The record that the fields stand for; what nobody filled in is left out. What the page has no field for (days of a form of
 * cooperation, the form that a commitment serves) stays as the present record has it.
 */
export function outcomeOf(values: OutcomeValues, present?: Outcome): OutcomeInput {
  const chosen = values.lines.filter(({ isChosen, form }) => isChosen && form !== '');
  return {
    result: values.result || null,
    notHeldReason: values.result === 'notHeld' ? values.notHeldReason || null : null,
    cooperation: chosen.map(({ form, occupationId, headcounts, place }) => ({
      ...daysOf(present?.cooperation.find((one) => one.form === form && (one.occupationId ?? '') === occupationId)),
      form,
      occupationId: occupationId ? asId<'Occupation'>(occupationId) : null,
      headcounts: headcountsOf(headcounts),
      place: place || null,
    })),
    commitments: values.commitments
      .filter(({ what }) => what.trim() !== '')
      .map(({ id, delegationId, what, due }) => ({
        id: id ? asId<'Commitment'>(id) : null,
        delegationId: asId<'Delegation'>(delegationId),
        what,
        due: due || null,
        form: present?.commitments.find((one) => one.id === id)?.form,
      })),
    contactsExchanged: values.contactsExchanged,
    rating: values.rating ? Number(values.rating) : null,
    sharedNote: values.sharedNote || null,
    privateNote: values.privateNote || null,
  };
}

function daysOf(cooperation: Cooperation | undefined): { readonly start?: string; readonly end?: string } {
  return { start: cooperation?.start, end: cooperation?.end };
}

/** «2024 — 10, 2025 — 12», with whatever stands between the numbers: years and people in turn. */
export function headcountsOf(text: string): readonly { readonly year: number; readonly count: number }[] {
  const numbers = [...text.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  return numbers.flatMap((year, index) => (index % 2 === 0 ? [{ year, count: numbers[index + 1] ?? 0 }] : []));
}

export function headcountsText(headcounts: readonly { readonly year: number; readonly count: number }[]): string {
  return headcounts.map(({ year, count }) => `${year} — ${count}`).join(', ');
}
