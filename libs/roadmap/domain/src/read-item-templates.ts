import { type Issue, issue } from '@vstrecha/kernel';
import { type ItemTemplate, type Lead, isForm, leads } from './item-templates.js';
import type { RoadmapCode } from './messages.js';
import { readLine, readText } from './text-rules.js';

/** A template as somebody typed it; what is absent stays as it is. */
export interface ItemTemplateInput {
  readonly form: string;
  /** `{occupation}` stands for the occupation; where it is missing, the occupation comes last. */
  readonly text?: string | null;
  readonly expectedResult?: string | null;
  readonly confirmation?: string | null;
  readonly indicator?: string | null;
  readonly unit?: string | null;
  readonly lead?: string | null;
}

const longest = { text: 500, line: 300, unit: 30 } as const;

/** The templates with what was typed in the place of what stood. */
export function readItemTemplates(
  inputs: readonly ItemTemplateInput[] | null | undefined,
  standing: readonly ItemTemplate[],
  issues: Issue<RoadmapCode>[],
): readonly ItemTemplate[] {
  const changed = new Map<string, ItemTemplate>();
  for (const [index, input] of (inputs ?? []).entries()) {
    const path = ['itemTemplates', String(index)];
    const before = isForm(input.form) && standing.find(({ form }) => form === input.form);
    if (!before) {
      issues.push(issue('roadmap.form-unknown', [...path, 'form'], { form: input.form }));
      continue;
    }
    if (changed.has(input.form)) issues.push(issue('roadmap.form-twice', [...path, 'form'], { form: input.form }));
    const { lead } = input;
    const known = leads.includes(lead as Lead);
    if (lead != null && !known) issues.push(issue('roadmap.lead-unknown', [...path, 'lead'], { lead }));
    changed.set(input.form, {
      form: before.form,
      text: readText(input.text, longest.text, [...path, 'text'], issues) ?? before.text,
      expectedResult:
        readText(input.expectedResult, longest.text, [...path, 'expectedResult'], issues) ?? before.expectedResult,
      confirmation:
        readText(input.confirmation, longest.text, [...path, 'confirmation'], issues) ?? before.confirmation,
      indicator: readLine(input.indicator, longest.line, [...path, 'indicator'], issues) ?? before.indicator,
      unit: readLine(input.unit, longest.unit, [...path, 'unit'], issues) ?? before.unit,
      lead: known ? (lead as Lead) : before.lead,
    });
  }
  return standing.map((template) => changed.get(template.form) ?? template);
}
