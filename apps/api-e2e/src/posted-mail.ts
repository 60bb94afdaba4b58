import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import ICAL from 'ical.js';
import { type ParsedMail, simpleParser } from 'mailparser';
import type { TestProduct } from '@vstrecha/api';
import { MailSender } from '@vstrecha/invitations-server';
import { CONFIG, type Config } from '@vstrecha/platform';

/** Waits until nothing is due, and gives the mails to people of that event that lie in the folder, in order of their creation. */
export async function postedMails({ app }: TestProduct, eventId: string): Promise<ParsedMail[]> {
  await app.get(MailSender, { strict: false }).drained();
  const folder = path.join(app.get<Config>(CONFIG).dataDir, 'mail');
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.eml')).sort();
  const mails = await Promise.all(names.map(async (name) => simpleParser(await readFile(path.join(folder, name)))));
  return mails.filter(({ to }) => JSON.stringify(to).includes(eventId.toLowerCase()));
}

/** What the calendar object of a mail says, read by ical.js. */
export function calendarOf({ attachments }: ParsedMail) {
  const part = attachments.find(({ contentType }) => contentType === 'text/calendar')!;
  const calendar = new ICAL.Component(ICAL.parse(part.content.toString('utf8')));
  const event = calendar.getFirstSubcomponent('vevent')!;
  const one = (name: string) => String(event.getFirstPropertyValue(name) ?? '');
  const attendees = event.getAllProperties('attendee');
  const organizer = event.getFirstProperty('organizer');
  return {
    method: String(calendar.getFirstPropertyValue('method')),
    uid: one('uid'),
    sequence: Number(one('sequence')),
    start: one('dtstart'),
    location: one('location'),
    status: one('status'),
    organizer: String(organizer?.getFirstValue()),
    sentBy: organizer?.getParameter('sent-by'),
    attendees: attendees.map((property) => String(property.getFirstValue())),
    partstats: attendees.map((property) => String(property.getParameter('partstat'))),
  };
}
