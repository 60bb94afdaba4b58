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
import { type StaffingNeedDetails, checkStaffingNeed } from './staffing-need.js';
import type { DemandBasis, YearlyDemand } from './yearly-count.js';

type NeedColumn =
  ReferenceColumn | 'skills' | 'forms' | 'note' | { readonly year: number; readonly basis: DemandBasis };

/**
 * Reads staffing needs from a table whose first row names its columns: ИНН or Организация, Код or Профессия, a column a year
 * (`2024` or `2024 прогноз` is a forecast, `2023 сейчас` the present demand), Навыки, Формы сотрудничества, Примечание. Every
 * fault of every row is listed.
 */
export function importStaffingNeeds(
  text: string,
  references: ImportReferences,
): Result<StaffingNeedDetails[], Failure<WorkforceCode>> {
  const table = readTable(
    text,
    needColumn,
    'ИНН, Организация, Код, Профессия, 2024, 2024 сейчас, Навыки, Формы сотрудничества, Примечание',
  );
  if (!table.ok) return table;
  const issues: Issue<WorkforceCode>[] = [];
  const lineOf = new Map<string, number>();
  const needs: StaffingNeedDetails[] = [];
  const yearColumns = table.value.columns.filter((column) => typeof column === 'object');
  if (yearColumns.length === 0) issues.push(issue('import.year-column-missing', ['rows', '1']));

  for (const { line, cell } of table.value.rows) {
    const faults: Issue<WorkforceCode>[] = [];
    const organizationId = organizationOf(references, cell('inn'), cell('organization'));
    if (typeof organizationId !== 'string') faults.push(organizationId);
    const occupationId = occupationOf(references, cell('code'), cell('occupation'));
    if (typeof occupationId !== 'string') faults.push(occupationId);
    const headcounts: YearlyDemand[] = [];
    for (const column of yearColumns) {
      const count = countIn(cell(column));
      if (count !== undefined) headcounts.push({ ...column, count });
      else
        faults.push(issue('import.count-unclear', [String(column.year)], { count: cell(column), year: column.year }));
    }
    if (faults.length > 0 || typeof organizationId !== 'string' || typeof occupationId !== 'string') {
      issues.push(...issuesOfRow(line, faults));
      continue;
    }
    const need = checkStaffingNeed({
      organizationId,
      occupationId,
      headcounts,
      skills: listIn(cell('skills')),
      formsOfCooperation: listIn(cell('forms')).map(formIn),
      note: cell('note'),
    });
    if (!need.ok) {
      if (need.error.kind === 'invalid') issues.push(...issuesOfRow(line, need.error.issues));
      continue;
    }
    const key = `${organizationId} ${occupationId}`;
    const earlier = lineOf.get(key);
    if (earlier !== undefined) issues.push(...issuesOfRow(line, [issue('import.need-twice', ['code'], { earlier })]));
    lineOf.set(key, line);
    needs.push(need.value);
  }
  const failure = invalidIfAny(issues);
  return failure ? err(failure) : ok(needs);
}

function needColumn(heading: string): NeedColumn | null | undefined {
  const reference = referenceColumn(heading);
  if (reference) return reference;
  if (/^(№|№ п п|n|город|city)$/u.test(heading)) return null;
  if (/^(навыки|требования|компетенции|skills)$/u.test(heading)) return 'skills';
  if (/^(формы|формы сотрудничества|форма сотрудничества|forms|forms of cooperation)$/u.test(heading)) return 'forms';
  if (/^(примечание|комментарий|note)$/u.test(heading)) return 'note';
  const year = Number(/(?<!\d)(\d{4})(?!\d)/.exec(heading)?.[1]);
  if (!year) return undefined;
  const words = heading
    .replace(/\d{4}/, '')
    .replace(/(?<!\p{L})(год|г|year|чел|человек|потребность|need|на|в)(?!\p{L})/gu, '')
    .trim();
  if (/^(сейчас|текущая|текущее|факт|present|now)$/u.test(words)) return { year, basis: 'present' };
  return /^(|прогноз|план|предполагаемая|forecast)$/u.test(words) ? { year, basis: 'forecast' } : undefined;
}
