import { type Failure, type Issue, type Result, cleanLine, err, invalidIfAny, issue, ok } from '@vstrecha/kernel';
import { headingKey, issuesOfRow, readRows } from './import-table.js';
import type { WorkforceCode } from './messages.js';
import {
  type Occupation,
  type OccupationDetails,
  type OccupationKind,
  checkOccupation,
  occupationKinds,
} from './occupation.js';

/** What an import of the catalogue comes to; applied whole or not at all. */
export interface OccupationImport {
  readonly created: readonly OccupationDetails[];
  /** Occupations whose name changes. */
  readonly updated: readonly { readonly occupation: Occupation; readonly details: OccupationDetails }[];
  readonly unchanged: number;
}

const kindsByWord: Readonly<Record<string, OccupationKind>> = {
  профессия: 'profession',
  profession: 'profession',
  специальность: 'speciality',
  speciality: 'speciality',
  specialty: 'speciality',
};

/**
 * Reads `code;name;kind` rows (a first row of headings is skipped; the kind may be Russian, or left out where the code says
 * it) against the catalogue as it stands. Every fault of every row is listed.
 */
export function importOccupations(
  text: string,
  catalogue: readonly Occupation[],
): Result<OccupationImport, Failure<WorkforceCode>> {
  const rows = readRows(text);
  if (!rows.ok) return rows;
  const issues: Issue<WorkforceCode>[] = [];
  const known = new Map(catalogue.map((occupation) => [occupation.code, occupation]));
  const lineOf = new Map<string, number>();
  const created: OccupationDetails[] = [];
  const updated: { occupation: Occupation; details: OccupationDetails }[] = [];
  let unchanged = 0;

  for (const { line, cells } of rows.value.filter(({ cells }, at) => at > 0 || /\d/.test(cells[0] ?? ''))) {
    const [code = '', name = '', kind = '', ...more] = cells;
    if (more.some(Boolean)) issues.push(...issuesOfRow(line, [issue('import.too-many-cells', [], { max: 3 })]));
    const details = checkOccupation({ code, name, kind: kindOf(code, kind) });
    if (!details.ok) {
      if (details.error.kind === 'invalid') issues.push(...issuesOfRow(line, details.error.issues));
      continue;
    }
    const earlier = lineOf.get(details.value.code);
    if (earlier !== undefined) {
      const params = { code: details.value.code, earlier };
      issues.push(...issuesOfRow(line, [issue('import.occupation-twice', ['code'], params)]));
      continue;
    }
    lineOf.set(details.value.code, line);
    const occupation = known.get(details.value.code);
    if (!occupation) created.push(details.value);
    else if (occupation.name !== details.value.name || occupation.kind !== details.value.kind) {
      updated.push({ occupation, details: details.value });
    } else unchanged++;
  }
  if (issues.length === 0 && lineOf.size === 0) issues.push(issue('import.empty', ['rows']));
  const failure = invalidIfAny(issues);
  return failure ? err(failure) : ok({ created, updated, unchanged });
}

function kindOf(code: string, word: string): OccupationKind {
  if (cleanLine(word) === '') return /^\d\d\.02\./.test(code) ? 'speciality' : 'profession';
  const key = headingKey(word);
  return kindsByWord[key] ?? occupationKinds.find((kind) => kind === key) ?? (word as OccupationKind);
}
