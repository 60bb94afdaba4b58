import {
  type Failure,
  type Id,
  type Issue,
  type LocalizedText,
  type Result,
  cleanLine,
  err,
  invalidIfAny,
  issue,
  ok,
} from '@vstrecha/kernel';
import type { WorkforceCode } from './messages.js';

export const occupationKinds = ['profession', 'speciality'] as const;

/** A profession of skilled workers or a speciality of mid-level specialists. */
export type OccupationKind = (typeof occupationKinds)[number];

export const occupationKindLabels: Readonly<Record<OccupationKind, LocalizedText>> = {
  profession: { ru: 'Профессия', en: 'Profession' },
  speciality: { ru: 'Специальность', en: 'Speciality' },
};

export interface OccupationDetails {
  /** `nn.nn.nn`; no two occupations share one. */
  readonly code: string;
  readonly name: string;
  readonly kind: OccupationKind;
}

/** One entry of the catalogue of professions and specialities. */
export interface Occupation extends OccupationDetails {
  readonly id: Id<'Occupation'>;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export type OccupationInput = { readonly [Detail in keyof OccupationDetails]: OccupationDetails[Detail] | null };

/** The first two digits of the code: the enlarged group, `15` for mechanical engineering. */
export function occupationGroup(code: string): string {
  return code.slice(0, 2);
}

export function createOccupation(
  input: OccupationInput,
  id: Id<'Occupation'>,
  now: Date,
): Result<Occupation, Failure<WorkforceCode>> {
  const details = checkOccupation(input);
  return details.ok ? ok({ ...details.value, id, version: 1, createdAt: now, updatedAt: now }) : details;
}

export function updateOccupation(
  occupation: Occupation,
  changes: Partial<OccupationInput>,
  now: Date,
): Result<Occupation, Failure<WorkforceCode>> {
  const { code, name, kind } = occupation;
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  const details = checkOccupation({ code, name, kind, ...given });
  if (!details.ok) return details;
  return ok({ ...occupation, ...details.value, version: occupation.version + 1, updatedAt: now });
}

const middleOfCode: Readonly<Record<string, OccupationKind>> = { '01': 'profession', '02': 'speciality' };

/** Reads details as typed; lists every fault at once. The middle of the code says the kind (01 profession, 02 speciality). */
export function checkOccupation(input: OccupationInput): Result<OccupationDetails, Failure<WorkforceCode>> {
  const issues: Issue<WorkforceCode>[] = [];
  const code = cleanLine(input.code ?? '').replace(/[,\s]/g, '.');
  if (!/^\d\d\.\d\d\.\d\d$/.test(code)) issues.push(issue('occupation.code-shape', ['code'], { code }));
  const name = cleanLine(input.name ?? '');
  if (name === '') issues.push(issue('occupation.name-missing', ['name']));
  if (name.length > 300) issues.push(issue('workforce.too-long', ['name'], { max: 300, length: name.length }));
  const kind = input.kind as OccupationKind;
  const kindByCode = middleOfCode[code.slice(3, 5)];
  if (!occupationKinds.includes(kind)) {
    issues.push(issue('occupation.kind-unknown', ['kind'], { kind: String(input.kind ?? '') }));
  } else if (kindByCode && kindByCode !== kind) {
    issues.push(issue('occupation.kind-contradicts-code', ['kind'], { code, middle: code.slice(3, 5) }));
  }
  const failure = invalidIfAny(issues);
  return failure ? err(failure) : ok({ code, name, kind });
}
