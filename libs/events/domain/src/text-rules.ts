import { type Issue, issue } from '@vstrecha/kernel';
import type { EventsCode } from './messages.js';

/** Longest texts, in UTF-16 units: a line that names something, and a text that describes it. */
export const longestLine = 300;
export const longestText = 10_000;

/** A text without blanks around it; nothing where only blanks are left. */
export function trimmed(text: string | null | undefined): string | undefined {
  return text?.trim() || undefined;
}

/** The faults of a line that must be there. */
export function requiredLine(text: string | null | undefined, path: readonly string[]): readonly Issue<EventsCode>[] {
  return trimmed(text) ? optionalText(text, path, longestLine) : [issue('event.text-missing', path)];
}

/** The faults of a text that may be absent. */
export function optionalText(
  text: string | null | undefined,
  path: readonly string[],
  longest = longestText,
): readonly Issue<EventsCode>[] {
  const length = trimmed(text)?.length ?? 0;
  return length > longest ? [issue('event.text-too-long', path, { length, longest })] : [];
}

/** The faults of a whole number that must lie in `[least, most]`. */
export function wholeNumber(
  value: number,
  path: readonly string[],
  least: number,
  most: number,
): readonly Issue<EventsCode>[] {
  const fits = Number.isInteger(value) && value >= least && value <= most;
  return fits ? [] : [issue('event.number-out-of-range', path, { value, least, most })];
}
