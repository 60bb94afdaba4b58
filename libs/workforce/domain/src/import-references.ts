import {
  type FormOfCooperation,
  type Id,
  type Issue,
  formOfCooperationLabels,
  formsOfCooperation,
  issue,
} from '@vstrecha/kernel';
import { headingKey } from './import-table.js';
import type { WorkforceCode } from './messages.js';

/** How the rows of an import find what they name; built from the directory and the catalogue before the import is read. */
export interface ImportReferences {
  /** The organizations with that INN or, where the row gives none, with that name: none is unknown, two are ambiguous. */
  organizations(inn: string, name: string): readonly Id<'Organization'>[];
  /** The occupation with that code or, where the row gives none, with that name. */
  occupations(code: string, name: string): readonly Id<'Occupation'>[];
  /** Whose rows these are where a row names no organization: a delegate imports for the own one. */
  readonly ownOrganizationId?: Id<'Organization'>;
}

/** The columns that name the organization and the occupation in every import of this area. */
export type ReferenceColumn = 'inn' | 'organization' | 'code' | 'occupation';

const referenceHeadings: Readonly<Record<string, ReferenceColumn>> = {
  инн: 'inn',
  inn: 'inn',
  организация: 'organization',
  предприятие: 'organization',
  колледж: 'organization',
  'образовательная организация': 'organization',
  organization: 'organization',
  enterprise: 'organization',
  college: 'organization',
  код: 'code',
  'код профессии': 'code',
  'код специальности': 'code',
  'код профессии специальности': 'code',
  code: 'code',
  профессия: 'occupation',
  специальность: 'occupation',
  'профессия специальность': 'occupation',
  'наименование профессии': 'occupation',
  'наименование специальности': 'occupation',
  occupation: 'occupation',
};

export function referenceColumn(heading: string): ReferenceColumn | undefined {
  return referenceHeadings[heading];
}

/** The organization of a row, or the fault that it has none or several. */
export function organizationOf(
  references: ImportReferences,
  inn: string,
  name: string,
): Id<'Organization'> | Issue<WorkforceCode> {
  if (inn === '' && name === '') {
    return references.ownOrganizationId ?? issue('import.organization-missing', ['organization']);
  }
  const [found, ...more] = references.organizations(inn, name);
  const named = { organization: [name, inn].filter(Boolean).join(', ') };
  if (found === undefined) return issue('import.organization-unknown', ['organization'], named);
  return more.length > 0 ? issue('import.organization-ambiguous', ['organization'], named) : found;
}

/** The occupation of a row, or the fault that it has none or several. */
export function occupationOf(
  references: ImportReferences,
  code: string,
  name: string,
): Id<'Occupation'> | Issue<WorkforceCode> {
  if (code === '' && name === '') return issue('import.occupation-missing', ['code']);
  const [found, ...more] = references.occupations(code, name);
  const named = { occupation: [code, name].filter(Boolean).join(' ') };
  if (found === undefined) return issue('import.occupation-unknown', ['code'], named);
  return more.length > 0 ? issue('import.occupation-ambiguous', ['code'], named) : found;
}

const formsByWord: Readonly<Record<string, FormOfCooperation>> = Object.fromEntries([
  ...formsOfCooperation.flatMap((form) => [
    [headingKey(form), form],
    [headingKey(formOfCooperationLabels[form].ru), form],
    [headingKey(formOfCooperationLabels[form].en), form],
  ]),
  ['практика', 'practice'],
  ['стажировка', 'internship'],
  ['целевой набор', 'targetTraining'],
  ['целевое', 'targetTraining'],
  ['дуальное', 'dualTraining'],
  ['совместная программа', 'jointProgramme'],
  ['совместные программы', 'jointProgramme'],
  ['оборудование', 'equipment'],
  ['демоэкзамен', 'demoExam'],
  ['трудоустройство', 'graduateEmployment'],
  ['экскурсии', 'excursion'],
  ['экскурсия', 'excursion'],
]);

/** The form of cooperation that a word of a table means, or the word itself where it means none. */
export function formIn(word: string): string {
  return formsByWord[headingKey(word)] ?? word;
}
