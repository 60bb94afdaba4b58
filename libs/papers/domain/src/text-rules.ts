import { type Issue, cleanLine, cleanText, issue } from '@vstrecha/kernel';
import type { PapersCode } from './messages.js';

/** Longest texts, in UTF-16 units, and longest lists. */
export const longest = { line: 500, text: 5000, entries: 200 } as const;

/** Collects the faults of an input while it is read. */
export class InputReading {
  readonly issues: Issue<PapersCode>[] = [];

  line(text: string | null | undefined, path: readonly string[]): string | undefined {
    return this.#measured(cleanLine(text ?? ''), longest.line, path);
  }

  text(text: string | null | undefined, path: readonly string[]): string | undefined {
    return this.#measured(cleanText(text ?? ''), longest.text, path);
  }

  required(text: string | undefined, path: readonly string[]): string {
    if (text === undefined) this.issues.push(issue('papers.text-missing', path));
    return text ?? '';
  }

  /** A local day `YYYY-MM-DD` that exists. */
  day(text: string | null | undefined, path: readonly string[]): string | undefined {
    const day = text?.trim();
    if (!day) return undefined;
    const instant = new Date(`${day}T00:00:00Z`);
    const exists = /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(instant.getTime());
    if (!exists || !instant.toISOString().startsWith(day)) this.issues.push(issue('papers.day-unclear', path, { day }));
    return day;
  }

  list<Input, Read>(
    inputs: readonly Input[] | null | undefined,
    path: readonly string[],
    read: (input: Input, path: readonly string[]) => Read,
  ): readonly Read[] {
    const list = inputs ?? [];
    if (list.length > longest.entries) {
      this.issues.push(issue('papers.too-many', path, { count: list.length, max: longest.entries }));
      return [];
    }
    return list.map((input, index) => read(input, [...path, String(index)]));
  }

  #measured(text: string, max: number, path: readonly string[]): string | undefined {
    if (text.length > max) this.issues.push(issue('papers.too-long', path, { max, length: text.length }));
    return text || undefined;
  }
}
