import { type Failure, type Issue, type Result, err, invalidIfAny, issue, ok } from '@vstrecha/kernel';
import {
  type ImportReferences,
  type ReferenceColumn,
  formIn,
  occupationOf,
  organizationOf,
  referenceColumn,
} from './import-references.js';
import { countIn, issuesOfRow, listIn, readTable } from './import-table.js';
import type { WorkforceCode } from './messages.js';
import { type TrainingProgrammeDetails, checkTrainingProgramme } from './training-programme.js';
import type { YearlyCount } from './yearly-count.js';

type ProgrammeColumn =
  ReferenceColumn | 'title' | 'freePlaces' | 'skills' | 'forms' | 'note' | { readonly year: number };

/**
 * Reads training programmes from a table whose first row names its columns: ИНН or Организация, Код or Специальность,
 * Программа, a column a year (`2024` or `Выпуск 2024`), Свободные места, Навыки, Формы сотрудничества, Примечание. Every fault of
 * every row is listed.
 */
export function importTrainingProgrammes(
  text: string,
  references: ImportReferences,
): Result<TrainingProgrammeDetails[], Failure<WorkforceCode>> {
  const table = readTable(
    text,
    programmeColumn,
    'ИНН, Организация, Код, Специальность, Программа, Выпуск 2024, Свободные места, Навыки, Формы сотрудничества, Примечание',
  );
  if (!table.ok) return table;
  const issues: Issue<WorkforceCode>[] = [];
  const lineOf = new Map<string, number>();
  const programmes: TrainingProgrammeDetails[] = [];
  const yearColumns = table.value.columns.filter((column) => typeof column === 'object');

  for (const { line, cell } of table.value.rows) {
    const faults: Issue<WorkforceCode>[] = [];
    const organizationId = organizationOf(references, cell('inn'), cell('organization'));
    if (typeof organizationId !== 'string') faults.push(organizationId);
    const occupationId = occupationOf(references, cell('code'), cell('occupation'));
    if (typeof occupationId !== 'string') faults.push(occupationId);
    const graduates: YearlyCount[] = [];
    for (const column of yearColumns) {
      const count = countIn(cell(column));
      if (count !== undefined) graduates.push({ year: column.year, count });
      else
        faults.push(issue('import.count-unclear', [String(column.year)], { count: cell(column), year: column.year }));
    }
    const freePlaces = countIn(cell('freePlaces'));
    if (freePlaces === undefined) {
      faults.push(issue('import.free-places-unclear', ['freePlaces'], { count: cell('freePlaces') }));
    }
    if (faults.length > 0 || typeof organizationId !== 'string' || typeof occupationId !== 'string') {
      issues.push(...issuesOfRow(line, faults));
      continue;
    }
    const programme = checkTrainingProgramme({
      organizationId,
      occupationId,
      title: cell('title'),
      graduates,
      freePlaces,
      skills: listIn(cell('skills')),
      formsOfCooperation: listIn(cell('forms')).map(formIn),
      note: cell('note'),
    });
    if (!programme.ok) {
      if (programme.error.kind === 'invalid') issues.push(...issuesOfRow(line, programme.error.issues));
      continue;
    }
    const key = `${organizationId} ${occupationId} ${programme.value.title ?? ''}`;
    const earlier = lineOf.get(key);
    if (earlier !== undefined)
      issues.push(...issuesOfRow(line, [issue('import.programme-twice', ['code'], { earlier })]));
    lineOf.set(key, line);
    programmes.push(programme.value);
  }
  const failure = invalidIfAny(issues);
  return failure ? err(failure) : ok(programmes);
}

function programmeColumn(heading: string): ProgrammeColumn | null | undefined {
  const reference = referenceColumn(heading);
  if (reference) return reference;
  if (/^(№|№ п п|n|город|city)$/u.test(heading)) return null;
  if (/^(программа|название программы|programme|title)$/u.test(heading)) return 'title';
  if (/^(свободные места|свободных мест|free places)$/u.test(heading)) return 'freePlaces';
  if (/^(навыки|компетенции|skills)$/u.test(heading)) return 'skills';
  if (/^(формы|формы сотрудничества|форма сотрудничества|forms|forms of cooperation)$/u.test(heading)) return 'forms';
  if (/^(примечание|комментарий|note)$/u.test(heading)) return 'note';
  const year = Number(/(?<!\d)(\d{4})(?!\d)/.exec(heading)?.[1]);
  if (!year) return undefined;
  const words = heading
    .replace(/\d{4}/, '')
    .replace(/(?<!\p{L})(год|года|г|year|чел|человек|в|in)(?!\p{L})/gu, '')
    .trim();
  return /^(|выпуск|выпускники|выпускников|graduates)$/u.test(words) ? { year } : undefined;
}
