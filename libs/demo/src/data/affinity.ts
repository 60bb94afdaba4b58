import type { FormOfCooperation } from '@vstrecha/kernel';
import type { FourYears, Participant } from './participant.js';

/** What draws two participants together: occupations that one needs and the other teaches, and forms sought and given. */
export interface Affinity {
  readonly score: number;
  readonly occupations: readonly SharedOccupation[];
  /** Forms of cooperation that one seeks and the other gives. */
  readonly forms: readonly FormOfCooperation[];
}

export interface SharedOccupation {
  readonly code: string;
  /** The smaller of need and graduates in each year. */
  readonly counts: FourYears;
  /** Forms that both sides name. */
  readonly forms: readonly FormOfCooperation[];
}

/** Symmetric in its two participants. */
export function affinityOf(a: Participant, b: Participant): Affinity {
  const occupations = [...sharedOccupations(a, b), ...sharedOccupations(b, a)];
  const forms = unique([...sharedForms(a.seeks, b.gives), ...sharedForms(b.seeks, a.gives)]);
  const relatedGroups = [...groupPairs(a, b), ...groupPairs(b, a)].length;
  const commonTracks = (a.trackKeys ?? []).filter((track) => (b.trackKeys ?? []).includes(track)).length;
  const drawn = occupations.length + forms.length + relatedGroups;
  const score =
    occupations.reduce((sum, { counts }) => sum + 60 + Math.min(40, total(counts)), 0) +
    forms.length * 45 +
    relatedGroups * 6 +
    (drawn > 0 ? commonTracks * 10 + (a.city === b.city ? 8 : 0) : 0);
  return { score, occupations, forms };
}

function sharedOccupations(employer: Participant, school: Participant): SharedOccupation[] {
  return (employer.needs ?? []).flatMap(([code, headcounts, , wished]) =>
    (school.programmes ?? [])
      .filter(([taught]) => taught === code)
      .map(([, graduates, , offered]) => ({
        code,
        counts: [0, 1, 2, 3].map((year) => Math.min(headcounts[year] ?? 0, graduates[year] ?? 0)) as unknown as FourYears,
        forms: wished.filter((form) => offered.includes(form)),
      })),
  );
}

/** Needs whose occupation the school does not teach, though it teaches another of the same group (first two digits). */
function groupPairs(employer: Participant, school: Participant): string[] {
  const taught = (school.programmes ?? []).map(([code]) => code);
  return (employer.needs ?? [])
    .map(([code]) => code)
    .filter((code) => !taught.includes(code) && taught.some((other) => other.slice(0, 2) === code.slice(0, 2)));
}

function sharedForms(sought: readonly FormOfCooperation[] = [], given: readonly FormOfCooperation[] = []): FormOfCooperation[] {
  return sought.filter((form) => given.includes(form));
}

export function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

function unique<T>(list: readonly T[]): T[] {
  return [...new Set(list)];
}
