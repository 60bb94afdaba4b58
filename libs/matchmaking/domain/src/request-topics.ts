import { type FormOfCooperation, type Id, type Issue, cleanText, formsOfCooperation, issue } from '@vstrecha/kernel';
import type { MatchmakingCode } from './messages.js';

/** What a delegation wants to talk about. */
export interface RequestTopics {
  readonly formsOfCooperation: readonly FormOfCooperation[];
  readonly occupationIds: readonly Id<'Occupation'>[];
  readonly text?: string;
}

/** Topics as somebody typed them. */
export interface RequestTopicsInput {
  readonly formsOfCooperation?: readonly string[] | null;
  readonly occupationIds?: readonly Id<'Occupation'>[] | null;
  readonly text?: string | null;
}

const mostOccupations = 30;
const longestText = 1000;

/** Each form and occupation once, and the faults found. */
export function readTopics(
  input: RequestTopicsInput | null | undefined,
  issues: Issue<MatchmakingCode>[],
): RequestTopics {
  const forms = new Set(input?.formsOfCooperation ?? []);
  for (const form of forms) {
    if (!formsOfCooperation.includes(form as FormOfCooperation)) {
      issues.push(issue('request.form-unknown', ['topics', 'formsOfCooperation'], { form }));
    }
  }
  const occupationIds = [...new Set(input?.occupationIds ?? [])];
  if (occupationIds.length > mostOccupations) {
    const params = { max: mostOccupations, count: occupationIds.length };
    issues.push(issue('request.too-many-occupations', ['topics', 'occupationIds'], params));
  }
  return {
    formsOfCooperation: formsOfCooperation.filter((form) => forms.has(form)),
    occupationIds,
    text: readText(input?.text, ['topics', 'text'], longestText, issues),
  };
}

/** A text of several lines, or nothing; too long a one is a fault. */
export function readText(
  text: string | null | undefined,
  path: readonly string[],
  max: number,
  issues: Issue<MatchmakingCode>[],
): string | undefined {
  const clean = cleanText(text ?? '');
  if (clean.length > max) issues.push(issue('request.too-long', path, { max, length: clean.length }));
  return clean || undefined;
}

/** The topics of two crossing requests together. */
export function uniteTopics(first: RequestTopics, second: RequestTopics): RequestTopics {
  const forms = new Set([...first.formsOfCooperation, ...second.formsOfCooperation]);
  const texts = [first.text, second.text].filter((text) => text !== undefined);
  return {
    formsOfCooperation: formsOfCooperation.filter((form) => forms.has(form)),
    occupationIds: [...new Set([...first.occupationIds, ...second.occupationIds])],
    text: texts.length > 0 ? [...new Set(texts)].join('\n') : undefined,
  };
}
