import { readConfig } from '../config/config.js';
import { type Mail, Mailer } from './mailer.js';

const mail: Mail = {
  messageId: '64f8a1b2c3d4e5f6a7b8c9d0',
  to: { address: 'petrov@zavod.example', name: 'Петров Пётр' },
  fromName: 'Форум «Встреча»',
  replyTo: { address: 'forum@region.example', name: 'Форум' },
  subject: 'Встреча: Колледж, среда, 6 сентября',
  text: 'Вас приглашают на встречу',
  html: '<p>Вас приглашают на встречу</p>',
  at: new Date('2023-09-05T12:00:00Z'),
};
const calendar = {
  method: 'REQUEST',
  text: `BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nSUMMARY:${'Встреча '.repeat(20)}\r\nEND:VCALENDAR\r\n`,
};

function mailer(): Mailer {
  const config = readConfig({ MAIL_FROM: 'Встреча <meet@vstrecha.example>' });
  if (!config.ok) throw new Error(JSON.stringify(config.error));
  return new Mailer(config.value);
}

/** The fields of a header or of a part, unfolded. */
function fields(text: string): string[] {
  return text
    .split('\r\n\r\n')[0]!
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
}

/** Content types in their order, as deep as they stand. */
async function types(of: Mail): Promise<string[]> {
  const raw = (await mailer().raw(of)).toString('latin1');
  return [...raw.replace(/\r\n[ \t]+/g, ' ').matchAll(/^Content-Type: (.+)$/gim)].map(([, type]) =>
    type!.replace(/; boundary=.*/, ''),
  );
}

describe('a mail as it travels', () => {
  it('holds a calendar object as the last alternative with its method, and as an attachment behind all', async () => {
    expect(await types({ ...mail, calendar })).toEqual([
      'multipart/mixed',
      'multipart/alternative',
      'text/plain; charset=utf-8',
      'text/html; charset=utf-8',
      'text/calendar; charset=utf-8; method=REQUEST',
      'application/ics; name=invite.ics',
    ]);
    const raw = (await mailer().raw({ ...mail, calendar })).toString('latin1');
    const part = raw.slice(raw.indexOf('Content-Type: text/calendar')).split('\r\n\r\n')[1]!.split('\r\n--')[0]!;
    expect(Buffer.from(part, 'base64').toString('utf8')).toBe(calendar.text);
  });

  it('comes from the installation under the name of the event, and answers go to the organizer', async () => {
    const header = fields((await mailer().raw(mail)).toString('latin1'));
    const addresses = header.filter((field) => /^(From|To|Reply-To):/.test(field));
    expect(addresses.map((field) => field.replace(/=\?[^ ]+\?= ?/g, '~ ').replace(/(~ )+/, '~ '))).toEqual([
      'From: ~ <meet@vstrecha.example>',
      'To: ~ <petrov@zavod.example>',
      'Reply-To: ~ <forum@region.example>',
    ]);
    expect(header).toContain('Message-ID: <64f8a1b2c3d4e5f6a7b8c9d0@vstrecha.example>');
  });

  it('wants no automatic answer where the product sends of itself', async () => {
    const about = (header: string[]) => header.filter((field) => /^(Auto-Submitted|X-Auto-Response)/i.test(field));
    expect(about(fields((await mailer().raw(mail)).toString('latin1')))).toEqual([]);
    expect(about(fields((await mailer().raw({ ...mail, isAutomatic: true })).toString('latin1')))).toEqual([
      'Auto-Submitted: auto-generated',
      'X-Auto-Response-Suppress: All',
    ]);
  });

  it('says how to stop such mails, to mail clients too, with one click where the link is safe', async () => {
    const about = async (unsubscribeUrl?: string) =>
      fields((await mailer().raw({ ...mail, unsubscribeUrl })).toString('latin1')).filter((field) =>
        /^List-/i.test(field),
      );
    expect(await about()).toEqual([]);
    expect(await about('https://meet.example/agenda-mails/1/2/3')).toEqual([
      'List-Unsubscribe: <https://meet.example/agenda-mails/1/2/3>',
      'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
    ]);
    expect(await about('http://localhost:3000/agenda-mails/1/2/3')).toEqual([
      'List-Unsubscribe: <http://localhost:3000/agenda-mails/1/2/3>',
    ]);
  });

  it('has the same octets whenever and wherever it is written', async () => {
    const [first, second] = await Promise.all([
      mailer().raw({ ...mail, calendar }),
      mailer().raw({ ...mail, calendar }),
    ]);
    expect(first.equals(second)).toBe(true);
  });
});
