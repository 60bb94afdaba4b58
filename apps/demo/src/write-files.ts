import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type DemoEvent,
  type WalkedEvent,
  aFewAtATime,
  finalOrders,
  orderDocuments,
  readAgendas,
  readMails,
  readSummary,
} from '@vstrecha/demo-walk';
import type { DemoSummary } from '@vstrecha/demo-walk';
import { agendaPage } from './agenda-page.js';
import type { HttpPort } from './http-port.js';

/** Everything that a run leaves: what an earlier run left under these names goes first, other files stay. */
const OWN_FILES = ['plan.json', 'plan.csv', 'summary.json', 'agendas', 'calendars', 'documents', 'mails'];

const FETCHED_AT_ONCE = 4;

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
 * Takes away what people take away: the organizer the plan and the papers of the event, each delegate the own agenda and calendar.
 * Gives the numbers, which are written too.
 */
export async function writeFiles({ port, event, walked, organizer, folder, tell }: FileRun): Promise<DemoSummary> {
  const summary = await readSummary(port, walked, organizer);
  const agendas = await readAgendas(port, event, walked.eventId);
  await mkdir(join(folder, 'agendas'), { recursive: true });
  await mkdir(join(folder, 'calendars'), { recursive: true });
  for (const format of ['json', 'csv']) {
    const plan = await port.download(`/downloads/plans/${walked.planId}.${format}`, organizer);
    await writeFile(join(folder, `plan.${format}`), plan);
  }
  await writeDocuments({ port, eventId: walked.eventId, organizer, folder, tell, orders: finalOrders });
  const analysis = await port.download(`/outcomes/analysis.xlsx?events=${walked.eventId}`, organizer);
  await writeFile(join(folder, 'documents', 'outcomes.xlsx'), analysis);
  const names = new Set<string>();
  let done = 0;
  await aFewAtATime(agendas, FETCHED_AT_ONCE, async (agenda) => {
    const name = freeName(fileName(`${agenda.organization} — ${agenda.person}`), names);
    await writeFile(join(folder, 'agendas', `${name}.html`), agendaPage(agenda, event.language));
    const calendar = await port.download(`/events/${walked.eventId}/agenda.ics`, agenda.email);
    await writeFile(join(folder, 'calendars', `${name}.ics`), calendar);
    done += 1;
    tell(done, agendas.length);
  });
  await mkdir(join(folder, 'mails'), { recursive: true });
  for (const [index, path] of (await readMails(port, walked.eventId, organizer, MAILS_KEPT)).entries()) {
    await writeFile(join(folder, 'mails', `invitation-${index + 1}.eml`), await port.download(path, organizer));
  }
  await writeFile(join(folder, 'summary.json'), `${JSON.stringify(summary, undefined, 2)}\n`);
  return summary;
}

/** Takes away what an earlier run has left. */
export async function clearFolder(folder: string): Promise<void> {
  for (const name of OWN_FILES) await rm(join(folder, name), { recursive: true, force: true });
}

/** Orders papers and keeps them. */
export async function writeDocuments({
  port,
  folder,
  tell,
  ...asked
}: Pick<FileRun, 'port' | 'folder' | 'organizer' | 'tell'> & Parameters<typeof orderDocuments>[1]): Promise<void> {
  await mkdir(join(folder, 'documents'), { recursive: true });
  for (const { fileName: name, path } of await orderDocuments(port, asked, tell)) {
    await writeFile(join(folder, 'documents', name), await port.download(path, asked.organizer));
  }
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
