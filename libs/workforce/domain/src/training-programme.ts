import {
  type Failure,
  type FormOfCooperation,
  type Id,
  type Issue,
  type Result,
  cleanLine,
  err,
  invalidIfAny,
  issue,
  ok,
} from '@vstrecha/kernel';
import { readForms, readNote, readSkills } from './cooperation.js';
import type { WorkforceCode } from './messages.js';
import { type YearlyCount, inOrderOfYears, isCountOfPeople, yearlyCountIssues } from './yearly-count.js';

export interface TrainingProgrammeDetails {
  readonly organizationId: Id<'Organization'>;
  readonly occupationId: Id<'Occupation'>;
  /** Tells several programmes for one occupation apart («на базе 9 классов»). */
  readonly title?: string;
  readonly graduates: readonly YearlyCount[];
  /** Places that target or dual training can still take. */
  readonly freePlaces: number;
  readonly skills: readonly string[];
  readonly formsOfCooperation: readonly FormOfCooperation[];
  readonly note?: string;
}

/** What an organization trains for and how many people finish it, year by year. */
export interface TrainingProgramme extends TrainingProgrammeDetails {
  readonly id: Id<'TrainingProgramme'>;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** Details as somebody typed them. */
export interface TrainingProgrammeInput {
  readonly organizationId: Id<'Organization'>;
  readonly occupationId: Id<'Occupation'>;
  readonly title?: string | null;
  readonly graduates?: readonly YearlyCount[] | null;
  readonly freePlaces?: number | null;
  readonly skills?: readonly string[] | null;
  readonly formsOfCooperation?: readonly string[] | null;
  readonly note?: string | null;
}

/** What can be changed: whose programme it is and for which occupation stays. */
export type TrainingProgrammeChanges = Partial<Omit<TrainingProgrammeInput, 'organizationId' | 'occupationId'>>;

export function createTrainingProgramme(
  input: TrainingProgrammeInput,
  id: Id<'TrainingProgramme'>,
  now: Date,
): Result<TrainingProgramme, Failure<WorkforceCode>> {
  const details = checkTrainingProgramme(input);
  return details.ok ? ok({ ...details.value, id, version: 1, createdAt: now, updatedAt: now }) : details;
}

export function updateTrainingProgramme(
  programme: TrainingProgramme,
  changes: TrainingProgrammeChanges,
  now: Date,
): Result<TrainingProgramme, Failure<WorkforceCode>> {
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  const details = checkTrainingProgramme({ ...programme, ...given });
  return details.ok ? ok({ ...programme, ...details.value, version: programme.version + 1, updatedAt: now }) : details;
}

export function checkTrainingProgramme(
  input: TrainingProgrammeInput,
): Result<TrainingProgrammeDetails, Failure<WorkforceCode>> {
  const graduates = input.graduates ?? [];
  const freePlaces = input.freePlaces ?? 0;
  const issues: Issue<WorkforceCode>[] = yearlyCountIssues(graduates, 'graduates');
  if (!isCountOfPeople(freePlaces)) {
    issues.push(issue('workforce.count-out-of-range', ['freePlaces'], { count: freePlaces, max: 100_000 }));
  }
  const title = cleanLine(input.title ?? '');
  if (title.length > 300) issues.push(issue('workforce.too-long', ['title'], { max: 300, length: title.length }));
  const details: TrainingProgrammeDetails = {
    organizationId: input.organizationId,
    occupationId: input.occupationId,
    title: title || undefined,
    graduates: inOrderOfYears(graduates.map(({ year, count }) => ({ year, count }))),
    freePlaces,
    skills: readSkills(input.skills, issues),
    formsOfCooperation: readForms(input.formsOfCooperation, issues),
    note: readNote(input.note, 'note', issues),
  };
  const failure = invalidIfAny(issues);
  return failure ? err(failure) : ok(details);
}
