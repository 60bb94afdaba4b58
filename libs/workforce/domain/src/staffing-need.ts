import {
  type Failure,
  type FormOfCooperation,
  type Id,
  type Issue,
  type Result,
  err,
  invalidIfAny,
  issue,
  ok,
} from '@vstrecha/kernel';
import { readForms, readNote, readSkills } from './cooperation.js';
import type { WorkforceCode } from './messages.js';
import { type YearlyDemand, inOrderOfYears, yearlyCountIssues } from './yearly-count.js';

export interface StaffingNeedDetails {
  readonly organizationId: Id<'Organization'>;
  readonly occupationId: Id<'Occupation'>;
  /** By year, wanted now and by forecast; at least one year with people. */
  readonly headcounts: readonly YearlyDemand[];
  readonly skills: readonly string[];
  readonly formsOfCooperation: readonly FormOfCooperation[];
  readonly note?: string;
}

/** How many people of an occupation an organization wants, year by year; an organization has one for each occupation. */
export interface StaffingNeed extends StaffingNeedDetails {
  readonly id: Id<'StaffingNeed'>;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** Details as somebody typed them. */
export interface StaffingNeedInput {
  readonly organizationId: Id<'Organization'>;
  readonly occupationId: Id<'Occupation'>;
  readonly headcounts: readonly YearlyDemand[] | null;
  readonly skills?: readonly string[] | null;
  readonly formsOfCooperation?: readonly string[] | null;
  readonly note?: string | null;
}

/** What can be changed: whose need it is and for which occupation stays. */
export type StaffingNeedChanges = Partial<Omit<StaffingNeedInput, 'organizationId' | 'occupationId'>>;

export function createStaffingNeed(
  input: StaffingNeedInput,
  id: Id<'StaffingNeed'>,
  now: Date,
): Result<StaffingNeed, Failure<WorkforceCode>> {
  const details = checkStaffingNeed(input);
  return details.ok ? ok({ ...details.value, id, version: 1, createdAt: now, updatedAt: now }) : details;
}

export function updateStaffingNeed(
  need: StaffingNeed,
  changes: StaffingNeedChanges,
  now: Date,
): Result<StaffingNeed, Failure<WorkforceCode>> {
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  const details = checkStaffingNeed({ ...need, ...given });
  return details.ok ? ok({ ...need, ...details.value, version: need.version + 1, updatedAt: now }) : details;
}

export function checkStaffingNeed(input: StaffingNeedInput): Result<StaffingNeedDetails, Failure<WorkforceCode>> {
  const headcounts = input.headcounts ?? [];
  const issues: Issue<WorkforceCode>[] = yearlyCountIssues(headcounts, 'headcounts');
  if (issues.length === 0 && headcounts.every(({ count }) => count === 0)) {
    issues.push(issue('need.headcount-missing', ['headcounts']));
  }
  const details: StaffingNeedDetails = {
    organizationId: input.organizationId,
    occupationId: input.occupationId,
    headcounts: inOrderOfYears(headcounts.map(({ year, basis, count }) => ({ year, basis, count }))),
    skills: readSkills(input.skills, issues),
    formsOfCooperation: readForms(input.formsOfCooperation, issues),
    note: readNote(input.note, 'note', issues),
  };
  const failure = invalidIfAny(issues);
  return failure ? err(failure) : ok(details);
}
