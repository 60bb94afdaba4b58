import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { goldenMessages, meeting, task } from './golden.builder.js';

const folder = join(__dirname, 'golden');
const names = Object.keys(goldenMessages);

/** What ical.js reads in a calendar, as far as a scheduling message goes. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const event = calendar.getFirstSubcomponent('vevent')!;
  const one = (name: string) => String(event.getFirstPropertyValue(name) ?? '');
  return {
    method: String(calendar.getFirstPropertyValue('method')),
    uid: one('uid'),
    sequence: event.getFirstPropertyValue('sequence'),
    stamp: one('dtstamp'),
    start: one('dtstart'),
    summary: one('summary'),
    status: one('status'),
    comment: one('comment'),
    organizer: [one('organizer'), event.getFirstProperty('organizer')?.getParameter('cn')],
    attendees: event
      .getAllProperties('attendee')
      .map((property) => [
        String(property.getFirstValue()),
        property.getParameter('cn'),
        property.getParameter('partstat'),
        property.getParameter('rsvp'),
      ]),
    alarms: event.getAllSubcomponents('valarm').length,
  };
}

describe('the golden files', () => {
  it('are all there, and none besides', () => {
    expect(readdirSync(folder).sort()).toEqual(names.map((name) => `${name}.ics`).sort());
  });

  it.each(names)('%s is written to the octet', (name) => {
    expect(goldenMessages[name]!()).toBe(readFileSync(join(folder, `${name}.ics`), 'utf8'));
  });

  it.each(names)('%s is read by node-ical, and its lines are short and end with CRLF', (name) => {
    const text = goldenMessages[name]!();
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    const kinds = Object.values(nodeIcal.sync.parseICS(text)).map((entry) => entry?.type);
    expect(kinds.filter((kind) => kind === 'VEVENT' || kind === 'VTODO').length).toBe(
      text.match(/BEGIN:(VEVENT|VTODO)/g)!.length,
    );
  });
});

describe('scheduling messages', () => {
  const organizer = ['mailto:forum@vstrecha.example.org', 'Оргкомитет «Встречи»'];
  const common = {
    uid: 'meeting-64f8a1@vstrecha.example.org',
    start: '2023-09-06T08:15:00Z',
    summary: 'Встреча: Заволжский политехнический колледж',
    comment: '',
    organizer,
  };
  // A quote in a name travels as ^' (RFC 6868), which ical.js undoes.
  const petrov = (answer: string, rsvp?: string) => [
    'mailto:petrov@zavod.example',
    'Петров "Пётр", Ильич',
    answer,
    rsvp,
  ];

  it('REQUEST names organizer and the one attendee, and asks for an answer', () => {
    expect(read(goldenMessages['request']!())).toEqual({
      ...common,
      method: 'REQUEST',
      sequence: 2,
      stamp: '2023-09-05T12:34:56Z',
      status: 'CONFIRMED',
      attendees: [petrov('NEEDS-ACTION', 'TRUE')],
      alarms: 1,
    });
  });

  it('REQUEST says again what its reader has answered, and asks for nothing', () => {
    const { attendees } = read(goldenMessages['request-answered']!());
    expect(attendees).toEqual([petrov('ACCEPTED', undefined)]);
    const handedOn = read(goldenMessages['request-handed-on']!());
    expect(handedOn.attendees).toEqual([petrov('DELEGATED', undefined)]);
    expect(goldenMessages['request-handed-on']!().replaceAll('\r\n ', '')).toContain(
      ';DELEGATED-TO="mailto:deputy@zavod.example";',
    );
  });

  it('REQUEST names who sends in the place of the organizer, and wants no other time proposed', () => {
    const sent = goldenMessages['request-sent-by-another']!();
    const line = new ICAL.Component(ICAL.parse(sent)).getFirstSubcomponent('vevent')!.getFirstProperty('organizer')!;
    expect([line.getFirstValue(), line.getParameter('cn'), line.getParameter('sent-by')]).toEqual([
      ...organizer,
      'mailto:noreply@vstrecha.example.org',
    ]);
    expect(sent).toContain('\r\nX-MICROSOFT-DISALLOW-COUNTER:TRUE\r\n');
  });

  it('CANCEL for everybody is STATUS:CANCELLED; for one person there is no STATUS; neither rings', () => {
    const cancelled = {
      ...common,
      method: 'CANCEL',
      sequence: 3,
      stamp: '2023-09-05T12:34:56Z',
      attendees: [petrov('NEEDS-ACTION', 'TRUE')],
      alarms: 0,
    };
    expect(read(goldenMessages['cancel-everybody']!())).toEqual({ ...cancelled, status: 'CANCELLED' });
    expect(read(goldenMessages['cancel-one-person']!())).toEqual({ ...cancelled, status: '' });
    expect(goldenMessages['cancel-one-person']!()).not.toMatch(/STATUS|TRANSP|BUSY/);
  });

  it('REPLY holds one attendee with an answer and a comment', () => {
    expect(read(goldenMessages['reply']!())).toEqual({
      ...common,
      method: 'REPLY',
      sequence: 2,
      stamp: '2023-09-05T14:00:00Z',
      status: '',
      comment: 'Не успеваю: поезд в 11:00; предложите, пожалуйста, другое время\nПетров',
      attendees: [petrov('DECLINED', undefined)],
      alarms: 0,
    });
  });

  it('PUBLISH names nobody but the organizer; tasks come as VTODO and as a free day', () => {
    for (const name of ['personal-agenda', 'roadmap-tasks']) {
      expect(goldenMessages[name]!()).not.toMatch(/^ATTENDEE/m);
    }
    const calendar = new ICAL.Component(ICAL.parse(goldenMessages['roadmap-tasks']!()));
    const [open, done] = calendar.getAllSubcomponents('vtodo');
    const one = (component: ICAL.Component, name: string) => String(component.getFirstPropertyValue(name));
    expect([one(open!, 'uid'), one(open!, 'due'), one(open!, 'status'), one(open!, 'summary')]).toEqual([
      task.uid,
      '2023-12-31',
      'IN-PROCESS',
      task.summary,
    ]);
    expect([one(done!, 'status'), one(done!, 'completed')]).toEqual(['COMPLETED', '2023-12-01T10:00:00Z']);
    const day = new ICAL.Event(calendar.getFirstSubcomponent('vevent')!);
    expect([day.uid, String(day.startDate), String(day.endDate), day.startDate.isDate]).toEqual([
      `due-${task.uid}`,
      '2023-12-31',
      '2024-01-01',
      true,
    ]);
    expect(meeting.uid).not.toBe(day.uid);
  });
});
