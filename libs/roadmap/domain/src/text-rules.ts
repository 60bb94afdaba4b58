import { type Issue, cleanLine, cleanText, issue } from '@vstrecha/kernel';
import type { RoadmapCode } from './messages.js';

/** A line, or nothing where it is blank; too long a one is a fault. */
export function readLine(
  text: string | null | undefined,
  max: number,
  path: readonly string[],
  issues: Issue<RoadmapCode>[],
): string | undefined {
  return measured(cleanLine(text ?? ''), max, path, issues);
}

/** A text of several lines, or nothing. */
export function readText(
  text: string | null | undefined,
  max: number,
  path: readonly string[],
  issues: Issue<RoadmapCode>[],
): string | undefined {
  return measured(cleanText(text ?? ''), max, path, issues);
}

/** A local day `YYYY-MM-DD` that exists, or nothing. */
export function readDay(
  text: string | null | undefined,
  path: readonly string[],
  issues: Issue<RoadmapCode>[],
): string | undefined {
  const day = text?.trim();
  if (!day) return undefined;
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  const instant = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date)));
  const exists = !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(day);
  if (!exists) issues.push(issue('item.day-unclear', path, { day }));
  return day;
}

function measured(
  text: string,
  max: number,
  path: readonly string[],
  issues: Issue<RoadmapCode>[],
): string | undefined {
  if (text.length > max) issues.push(issue('roadmap.too-long', path, { max, length: text.length }));
  return text || undefined;
}
