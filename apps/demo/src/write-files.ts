import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type DemoEvent,
  type WalkedEvent,
  orderDocuments,
  readAgendas,
  readMails,
  readSummary,
} from '@vstrecha/demo-walk';
import type { DemoSummary } from '@vstrecha/demo-walk';
import { agendaPage } from './agenda-page.js';
import type { HttpPort } from './http-port.js';

/** Everything that a run leaves: what an earlier run left under these names goes first, other files stay. */
const OWN_FILES = [
  'plan.json',
  'plan.csv',
  'roadmap.docx',
  'summary.json',
  'agendas',
  'calendars',
  'documents',
  'mails',
];

/** So many of the invitations are kept. */
const MAILS_KEPT = 5;

export interface FileRun {
  readonly port: HttpPort;
  readonly event: DemoEvent;
  readonly walked: WalkedEvent;
  readonly organizer: string;
  readonly folder: string;
  readonly tell: (done: number, total: number) => void;
}

/**
 * Takes away what people take away: the organizer the plan, the roadmap and the papers of the event, each delegate the own agenda and calendar.
 * Gives the numbers, which are written too.
 */
export async function writeFiles({ port, event, walked, organizer, folder, tell }: FileRun): Promise<DemoSummary> {
  const { summary, roadmapPath } = await readSummary(port, walked, organizer);
  const agendas = await readAgendas(port, event, walked.eventId);
  for (const name of OWN_FILES) await rm(join(folder, name), { recursive: true, force: true });
  await mkdir(join(folder, 'agendas'), { recursive: true });
  await mkdir(join(folder, 'calendars'), { recursive: true });
  await mkdir(join(folder, 'documents'), { recursive: true });

  for (const format of ['json', 'csv']) {
    const plan = await port.download(`/downloads/plans/${walked.planId}.${format}`, organizer);
    await writeFile(join(folder, `plan.${format}`), plan);
  }
  await writeFile(join(folder, 'roadmap.docx'), await port.download(roadmapPath, organizer));
  for (const { fileName: name, path } of await orderDocuments(port, walked.eventId, organizer, tell)) {
    await writeFile(join(folder, 'documents', name), await port.download(path, organizer));
  }
  const names = new Set<string>();
  for (const [index, agenda] of agendas.entries()) {
    const name = freeName(fileName(`${agenda.organization} — ${agenda.person}`), names);
    await writeFile(join(folder, 'agendas', `${name}.html`), agendaPage(agenda, event.language));
    const calendar = await port.download(`/events/${walked.eventId}/agenda.ics`, agenda.email);
    await writeFile(join(folder, 'calendars', `${name}.ics`), calendar);
    tell(index + 1, agendas.length);
  }
  await mkdir(join(folder, 'mails'), { recursive: true });
  for (const [index, path] of (await readMails(port, walked.eventId, organizer, MAILS_KEPT)).entries()) {
    await writeFile(join(folder, 'mails', `invitation-${index + 1}.eml`), await port.download(path, organizer));
  }
  await writeFile(join(folder, 'summary.json'), `${JSON.stringify(summary, undefined, 2)}\n`);
  return summary;
}

/** A name that every file system takes: without the characters that Windows refuses, and not too long in UTF-8. */
export function fileName(text: string): string {
  const clean = text
    .replace(/["<>:/\\|?*«»“”]|\p{Cc}/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/[. ]+$/, '')
    .trim();
  return Array.from(clean).slice(0, 100).join('');
}

function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let copy = 2; taken.has(free); copy += 1) free = `${name} ${copy}`;
  taken.add(free);
  return free;
}
