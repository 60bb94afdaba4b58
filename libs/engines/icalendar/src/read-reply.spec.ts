import { err, ok } from '@vstrecha/kernel';
import { goldenMessages } from './golden.builder.js';
import { readReply } from './read-reply.js';

/** An answer as clients write it, with the lines given in place of the attendee's. */
function reply(attendees: readonly string[], extra: readonly string[] = []): string {
  return [
    'BEGIN:VCALENDAR',
    'PRODID:-//Example//Client//EN',
    'METHOD:REPLY',
    'BEGIN:VTIMEZONE',
    'TZID:Europe/Moscow',
    'BEGIN:STANDARD',
    'DTSTART:19700101T000000',
    'TZOFFSETFROM:+0300',
    'TZOFFSETTO:+0300',
    'END:STANDARD',
    'END:VTIMEZONE',
    'BEGIN:VEVENT',
    'UID:meeting-1@vstrecha.example.org',
    'DTSTAMP:20230905T140000Z',
    ...attendees,
    ...extra,
    'BEGIN:VALARM',
    'ATTENDEE;PARTSTAT=ACCEPTED:mailto:alarm@example.org',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}

const base = {
  uid: 'meeting-1@vstrecha.example.org',
  attendee: 'petrov@zavod.example',
  sequence: 0,
  repliedAt: new Date('2023-09-05T14:00:00Z'),
};

describe('readReply', () => {
  it('reads what replyCalendar writes', () => {
    expect(readReply(goldenMessages['reply']!())).toEqual(
      ok({
        ...base,
        uid: 'meeting-64f8a1@vstrecha.example.org',
        answer: 'declined',
        sequence: 2,
        comment: 'Не успеваю: поезд в 11:00; предложите, пожалуйста, другое время\nПетров',
      }),
    );
  });

  it.each([
    ['Outlook', 'ATTENDEE;PARTSTAT=ACCEPTED;CN=Петров:MAILTO:Petrov@Zavod.example', { answer: 'accepted' }],
    [
      'Google',
      'ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=TENTATIVE;CN="Петров, П.";X-NUM-GUESTS=0:mailto:petrov@zavod.example',
      { answer: 'tentative' },
    ],
    [
      'a secretary',
      'ATTENDEE;PARTSTAT=DECLINED;SENT-BY="mailto:office@zavod.example":mailto:petrov@zavod.example',
      { answer: 'declined', sentBy: 'office@zavod.example' },
    ],
    [
      'somebody who sends a deputy',
      'ATTENDEE;PARTSTAT=DELEGATED;DELEGATED-TO="mailto:Deputy@zavod.example":mailto:petrov@zavod.example',
      { answer: 'delegated', delegatedTo: 'deputy@zavod.example' },
    ],
    [
      'a client with an answer of its own',
      'attendee;partstat=x-maybe:mailto:petrov@zavod.example',
      { answer: 'needsAction' },
    ],
  ])('understands %s', (_who, line, expected) => {
    expect(readReply(reply([line]))).toEqual(ok({ ...base, ...expected }));
  });

  it('takes the one answer out of several attendees, and refuses several answers', () => {
    const silent = 'ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:belova@college.example';
    const accepted = 'ATTENDEE;PARTSTAT=ACCEPTED:mailto:petrov@zavod.example';
    expect(readReply(reply([silent, accepted]))).toEqual(ok({ ...base, answer: 'accepted' }));
    expect(readReply(reply([accepted, accepted.replace('petrov', 'osipov')]))).toEqual(err('several-attendees'));
  });

  it.each([
    ['', 'not-a-calendar'],
    ['Спасибо, буду!', 'not-a-calendar'],
    [goldenMessages['request']!(), 'not-a-reply'],
    [reply([]).replace('METHOD:REPLY', 'METHOD:COUNTER'), 'counter-proposal'],
    [reply([]), 'incomplete'],
    [reply(['ATTENDEE:mailto:a@b']).replace('DTSTAMP:20230905T140000Z', 'DTSTAMP:20231340T140000Z'), 'incomplete'],
    [reply(['ATTENDEE:mailto:a@b']).replace('UID:', 'XUID:'), 'incomplete'],
  ])('says why a text is no reply (%#)', (text, fault) => {
    expect(readReply(text)).toEqual(err(fault));
  });
});
