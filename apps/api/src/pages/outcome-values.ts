import { type Id, type Issue, asId, issue } from '@vstrecha/kernel';
import { type Outcome, type OutcomeInput, mostOfOutcome } from '@vstrecha/outcomes-server';

/** What stands in the fields of the page, as texts. */
export interface OutcomeValues {
  readonly expectedVersion: string;
  /** Of this sending: the same key is the same record. */
  readonly key: string;
  readonly result: string;
  readonly notHeldReason: string;
  readonly lines: readonly CooperationValues[];
  readonly commitments: readonly CommitmentValues[];
  readonly contactsExchanged: boolean;
  readonly rating: string;
  readonly sharedNote: string;
  readonly privateNote: string;
}

/** One line of the form: a form of cooperation that can be chosen. */
export interface CooperationValues {
  readonly form: string;
  /** «15.01.05 Сварщик», its code or its name. */
  readonly occupation: string;
  readonly people: readonly { readonly year: number; readonly count: string }[];
  readonly place: string;
  readonly start: string;
  readonly end: string;
  /** Whether it was agreed on. */
  readonly isChosen: boolean;
  /** A line to be filled in if one likes: it counts as soon as something stands in it. */
  readonly isBlank: boolean;
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
  const numbersAfter = (prefix: string, ending = ''): number[] =>
    Object.keys(body).flatMap((name) => {
      const [, number] = new RegExp(`^${prefix}(\\d{1,4})${ending}$`).exec(name) ?? [];
      return number === undefined ? [] : [Number(number)];
    });
  return {
    expectedVersion: text('expectedVersion'),
    key: text('key'),
    result: text('result'),
    notHeldReason: text('notHeldReason'),
    lines: numbersAfter('line', '_form').map((index) => {
      const name = `line${index}`;
      return {
        form: text(`${name}_form`),
        occupation: text(`${name}_occupation`).trim(),
        people: numbersAfter(`${name}_people`).map((year) => ({ year, count: text(`${name}_people${year}`).trim() })),
        place: text(`${name}_place`),
        start: text(`${name}_start`),
        end: text(`${name}_end`),
        isChosen: text(`${name}_chosen`) !== '',
        isBlank: text(`${name}_blank`) !== '',
      };
    }),
    commitments: numbersAfter('commitment', '_key').map((index) => ({
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

/** The lines that count: those that are ticked, and those in which somebody wrote. */
export function chosenLines({ lines }: OutcomeValues): readonly CooperationValues[] {
  return lines.filter((line) => (line.isBlank ? isFilledIn(line) : line.isChosen));
}

/** Whether anything stands in a line. */
export function isFilledIn({ form, occupation, people, place, start, end }: CooperationValues): boolean {
  return [form, occupation, place, start, end, ...people.map(({ count }) => count)].some((text) => text.trim() !== '');
}

/** What the lines that count leave unclear before they can be saved, each at its place. */
export function unclearLines(
  values: OutcomeValues,
  occupations: ReadonlyMap<string, Id<'Occupation'>>,
): readonly Issue[] {
  return chosenLines(values).flatMap(({ form, occupation, people }, index) => {
    const path = ['cooperation', String(index)];
    const faults: Issue[] = [];
    if (form === '') faults.push(issue('outcome.form-missing', [...path, 'form']));
    if (occupation !== '' && !occupations.has(occupation)) {
      faults.push(issue('outcome.occupation-unclear', [...path, 'occupationId'], { text: occupation }));
    }
    // Told in the words that were typed; whether a number fits is for the rules of the record.
    for (const { year, count } of people.filter((one) => Number.isNaN(Number(one.count)))) {
      const params = { count, max: mostOfOutcome.headcount };
      faults.push(issue('outcome.headcount-out-of-range', [...path, 'headcounts', String(year)], params));
    }
    return faults;
  });
}

/**
 * The record that the fields stand for; what nobody filled in is left out. What the page has no field for (the form that a
 * commitment serves) stays as the present record has it.
 */
export function outcomeOf(
  values: OutcomeValues,
  occupations: ReadonlyMap<string, Id<'Occupation'>>,
  present?: Outcome,
): OutcomeInput {
  return {
    result: values.result || null,
    notHeldReason: values.result === 'notHeld' ? values.notHeldReason || null : null,
    cooperation: chosenLines(values).map(({ form, occupation, people, place, start, end }) => ({
      form,
      occupationId: occupations.get(occupation) ?? null,
      // Nobody is nothing to write down.
      headcounts: people
        .filter(({ count }) => count !== '' && count !== '0')
        .map(({ year, count }) => ({ year, count: Number(count) })),
      place: place || null,
      start: start || null,
      end: end || null,
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

/** People by year, with an empty field for each of the years to come that nobody is named for. */
export function peopleByYear(
  headcounts: readonly { readonly year: number; readonly count: number }[],
  years: readonly number[],
): CooperationValues['people'] {
  const named = new Map(headcounts.map(({ year, count }) => [year, String(count)]));
  const shown = [...new Set([...named.keys(), ...years])].sort((a, b) => a - b);
  return shown.map((year) => ({ year, count: named.get(year) ?? '' }));
}
