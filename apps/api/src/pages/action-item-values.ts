import type { GivenFile } from '@vstrecha/roadmap-server';

/** What stands in the fields of a report, as texts. */
export interface ReportValues {
  readonly expectedVersion: string;
  /** Of this sending: the same key is the same report. */
  readonly key: string;
  readonly state: string;
  readonly actual: string;
  readonly text: string;
  /** A line each. */
  readonly links: string;
}

/** What stands in the fields of a remark. */
export interface RemarkValues {
  readonly expectedVersion: string;
  readonly key: string;
  readonly kind: string;
  readonly text: string;
}

/** The fields of a report that was sent. */
export function reportValuesOf(form: FormData): ReportValues {
  const text = (name: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  return {
    expectedVersion: text('expectedVersion'),
    key: text('key'),
    state: text('state'),
    actual: text('actual').trim(),
    text: text('text'),
    links: text('links'),
  };
}

/** The fields of a remark that was sent. */
export function remarkValuesOf(body: Readonly<Record<string, unknown>>): RemarkValues {
  const text = (name: string): string => (typeof body[name] === 'string' ? body[name] : '');
  return {
    expectedVersion: text('expectedVersion'),
    key: text('key'),
    kind: text('kind'),
    text: text('text'),
  };
}

/** The files of a report; a browser sends an empty one where none was chosen. */
export async function filesOf(form: FormData): Promise<readonly GivenFile[]> {
  const chosen = form
    .getAll('files')
    .flatMap((value) => (typeof value === 'string' || value.name === '' ? [] : [value]));
  return Promise.all(chosen.map(async (file) => ({ name: file.name, bytes: Buffer.from(await file.arrayBuffer()) })));
}

/** The report that the fields stand for. What is no number is told of by the rules of the report. */
export function reportOf({ state, actual, text, links }: ReportValues) {
  return {
    state: state === 'done' ? ('done' as const) : state === 'started' ? ('started' as const) : null,
    actual: actual === '' ? null : numberOf(actual),
    text: text.trim() || null,
    links: links.split(/\s+/).filter((link) => link !== ''),
  };
}

/** «12», «1,5», «1 000»; NaN for what is no number. */
function numberOf(text: string): number {
  const digits = /^\d{1,3}(?:\s\d{3})+$/.test(text) ? text.replace(/\s/g, '') : text;
  return Number(digits.replace(',', '.'));
}
