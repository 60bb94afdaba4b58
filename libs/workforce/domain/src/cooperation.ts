import { type FormOfCooperation, type Issue, cleanLine, cleanText, formsOfCooperation, issue } from '@vstrecha/kernel';
import type { WorkforceCode } from './messages.js';

const mostSkills = 50;
const longestSkill = 200;
const longestNote = 2000;

/** The forms of cooperation named, each once and in the order of the list of forms, and the faults found. */
export function readForms(
  forms: readonly string[] | null | undefined,
  issues: Issue<WorkforceCode>[],
): readonly FormOfCooperation[] {
  const named = new Set(forms ?? []);
  for (const form of named) {
    if (!formsOfCooperation.includes(form as FormOfCooperation)) {
      issues.push(issue('workforce.form-unknown', ['formsOfCooperation'], { form }));
    }
  }
  return formsOfCooperation.filter((form) => named.has(form));
}

/** Skills as short lines, each once, in the order given. */
export function readSkills(
  skills: readonly string[] | null | undefined,
  issues: Issue<WorkforceCode>[],
): readonly string[] {
  const lines = [...new Set((skills ?? []).map(cleanLine).filter(Boolean))];
  if (lines.length > mostSkills) {
    issues.push(issue('workforce.too-many-skills', ['skills'], { max: mostSkills, count: lines.length }));
  }
  lines.forEach((skill, at) => {
    if (skill.length > longestSkill) {
      issues.push(issue('workforce.too-long', ['skills', String(at)], { max: longestSkill, length: skill.length }));
    }
  });
  return lines;
}

/** A text of several lines, or nothing. */
export function readNote(
  note: string | null | undefined,
  field: string,
  issues: Issue<WorkforceCode>[],
): string | undefined {
  const text = cleanText(note ?? '');
  if (text.length > longestNote) {
    issues.push(issue('workforce.too-long', [field], { max: longestNote, length: text.length }));
  }
  return text || undefined;
}
