import type { CalendarEntry, TaskEntry } from './calendar-entry.js';
import { actionItemUid, agendaItemUid, dueDayEntry, meetingUid } from './calendar-entry.js';
import type { Attendee, CalendarUser } from './calendar-user.js';
import { meetingEntry } from './meeting-entry.js';
import { publishCalendar } from './publish-calendar.js';
import { cancelCalendar, replyCalendar, requestCalendar } from './scheduling-messages.js';

export const meeting = meetingEntry(
  {
    uid: meetingUid('64f8a1', 'vstrecha.example.org'),
    sequence: 2,
    revisedAt: new Date('2023-09-05T12:34:56Z'),
    start: new Date('2023-09-06T08:15:00Z'),
    end: new Date('2023-09-06T08:35:00Z'),
    status: 'confirmed',
    eventTitle: 'Синхронизация кадровой потребности предприятий и ресурсов системы СПО',
    counterpart: 'Заволжский политехнический колледж',
    counterpartDelegates: ['Белова Инна Сергеевна, директор', 'Осипов Олег Львович, заместитель директора'],
    table: 'Стол 3',
    room: 'Зал индивидуальных встреч',
    venue: 'г. Тверь, ул. Индустриальная, д. 2',
    topics: ['15.01.05 Сварщик; практика, 30 человек', 'Оснащение мастерских'],
    link: 'https://vstrecha.example.org/m/64f8a1?from=ics;v=2',
    reminderMinutesBefore: 15,
  },
  'ru',
);

export const talk: CalendarEntry = {
  uid: agendaItemUid('77', 'vstrecha.example.org'),
  sequence: 0,
  revisedAt: new Date('2023-09-01T06:00:00Z'),
  start: new Date('2023-09-06T06:00:00Z'),
  end: new Date('2023-09-06T06:20:00Z'),
  summary: 'Стратегические задачи в области развития отрасли',
  location: 'Конференц-зал',
  status: 'confirmed',
  busy: true,
};

export const organizer: CalendarUser = { address: 'forum@vstrecha.example.org', name: 'Оргкомитет «Встречи»' };
export const attendee: Attendee = {
  address: 'petrov@zavod.example',
  name: 'Петров "Пётр", Ильич',
  answer: 'needsAction',
  rsvp: true,
};
const stranger: Attendee = {
  address: 'belova@college.example',
  name: 'Белова Инна',
  answer: 'accepted',
  rsvp: true,
};

export const task: TaskEntry & { readonly dueDay: string } = {
  uid: actionItemUid('9', 'vstrecha.example.org'),
  sequence: 1,
  revisedAt: new Date('2023-09-10T09:00:00Z'),
  startDay: '2023-10-01',
  dueDay: '2023-12-31',
  summary: 'Организовать практику: 30 человек, завод; колледж',
  description: 'Основание: встреча 6 сентября\nПоказатель: договоры',
  url: 'https://vstrecha.example.org/roadmap#9',
  status: 'inProcess',
  reminderDaysBefore: 7,
};

const message = { language: 'ru', organizer, attendees: [attendee], entry: meeting } as const;

/** Every kind of message, by the name of its golden file. */
export const goldenMessages: Readonly<Record<string, () => string>> = {
  'personal-agenda': () =>
    publishCalendar({
      name: 'Моя повестка, Тверь; 6 сентября',
      language: 'ru',
      refreshMinutes: 30,
      organizer,
      entries: [talk, meeting],
    }),
  request: () => requestCalendar(message),
  'request-with-others': () => requestCalendar({ ...message, attendees: [attendee, stranger] }),
  'request-answered': () =>
    requestCalendar({ ...message, attendees: [{ ...attendee, answer: 'accepted', rsvp: false }] }),
  'request-handed-on': () =>
    requestCalendar({
      ...message,
      attendees: [{ ...attendee, answer: 'delegated', rsvp: false, delegatedTo: 'deputy@zavod.example' }],
    }),
  'request-sent-by-another': () =>
    requestCalendar({ ...message, organizer: { ...organizer, sentBy: 'noreply@vstrecha.example.org' } }),
  'cancel-everybody': () => cancelCalendar({ ...message, entry: { ...meeting, sequence: 3 } }, 'everybody'),
  // Of several, where the event shows addresses.
  'cancel-one-person': () =>
    cancelCalendar({ ...message, attendees: [attendee, stranger], entry: { ...meeting, sequence: 3 } }, 'thisPerson'),
  reply: () =>
    replyCalendar({
      uid: meeting.uid,
      sequence: 2,
      repliedAt: new Date('2023-09-05T14:00:00Z'),
      start: meeting.start,
      end: meeting.end,
      summary: meeting.summary,
      organizer,
      attendee,
      answer: 'declined',
      comment: 'Не успеваю: поезд в 11:00; предложите, пожалуйста, другое время\nПетров',
    }),
  'roadmap-tasks': () =>
    publishCalendar({
      name: 'Дорожная карта',
      language: 'ru',
      organizer,
      entries: [],
      days: [dueDayEntry(task)],
      tasks: [
        task,
        {
          ...task,
          uid: actionItemUid('10', 'vstrecha.example.org'),
          status: 'completed',
          completedAt: new Date('2023-12-01T10:00:00Z'),
          reminderDaysBefore: undefined,
        },
      ],
    }),
};
