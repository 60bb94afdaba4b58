import { type InvitationChange, isCancelling } from '@vstrecha/icalendar';
import { type Language, type LocalizedText, assertNever } from '@vstrecha/kernel';
import { clockWords, dayWords, spanWords } from './clock-words.js';
import type { AgendaContent, AgendaLine, InvitationContent, MailContent, ReminderContent } from './mail-content.js';

/** What a mail says, before it is text or HTML. */
export interface MailWords {
  readonly language: Language;
  readonly subject: string;
  /** What mail clients show beside the subject. */
  readonly preview: string;
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly details: readonly MailDetail[];
  /** Set apart: what the organizer says. */
  readonly note?: { readonly label: string; readonly text: string };
  readonly agenda: readonly MailAgendaLine[];
  readonly action?: { readonly label: string; readonly url: string; readonly hint: string };
  readonly footer: string;
  /** Where the reader stops such mails. */
  readonly stop?: { readonly label: string; readonly url: string };
}

export interface MailDetail {
  readonly label: string;
  readonly value: string;
  /** What held before, shown struck out. */
  readonly before?: string;
}

export interface MailAgendaLine {
  readonly time: string;
  readonly title: string;
  readonly place?: string;
  readonly details: readonly string[];
  readonly isMeeting: boolean;
}

type Texts = Readonly<Record<string, LocalizedText>>;

const subjects: Readonly<Record<InvitationChange, LocalizedText>> = {
  new: { ru: 'Встреча: {with}, {when}', en: 'Meeting: {with}, {when}' },
  moved: { ru: 'Перенесена встреча: {with}, теперь {when}', en: 'Meeting moved: {with}, now {when}' },
  relocated: { ru: 'Другой стол: {with}, {when}', en: 'Another table: {with}, {when}' },
  cancelled: { ru: 'Отменена встреча: {with}, {when}', en: 'Meeting cancelled: {with}, {when}' },
  released: { ru: 'Вы освобождены от встречи: {with}, {when}', en: 'You are released from a meeting: {with}, {when}' },
};

const headings: Readonly<Record<InvitationChange, LocalizedText>> = {
  new: { ru: 'Вас приглашают на встречу', en: 'You are invited to a meeting' },
  moved: { ru: 'Встреча перенесена', en: 'Your meeting has moved' },
  relocated: { ru: 'У встречи другое место', en: 'Your meeting has another place' },
  cancelled: { ru: 'Встреча отменена', en: 'Your meeting is cancelled' },
  released: { ru: 'Встреча пройдёт без вас', en: 'The meeting goes on without you' },
};

const texts = {
  greeting: { ru: 'Здравствуйте, {name}!', en: 'Hello {name},' },
  event: { ru: 'Мероприятие', en: 'Event' },
  with: { ru: 'С кем', en: 'With' },
  delegates: { ru: 'Участники', en: 'Delegates' },
  day: { ru: 'День', en: 'Day' },
  time: { ru: 'Время', en: 'Time' },
  place: { ru: 'Место', en: 'Place' },
  topics: { ru: 'Темы', en: 'Topics' },
  note: { ru: 'От организатора', en: 'From the organizer' },
  reply: { ru: 'Ответить на приглашение', en: 'Answer the invitation' },
  replyHint: {
    ru: 'Можно ответить и прямо из календаря. Ссылка только ваша: не пересылайте её.',
    en: 'You can answer from your calendar too. The link is yours alone: do not pass it on.',
  },
  cancelHint: {
    ru: 'Встреча исчезнет из вашего календаря, когда он прочтёт это письмо.',
    en: 'The meeting leaves your calendar when it reads this mail.',
  },
  feed: { ru: 'Подписаться на программу в календаре', en: 'Subscribe to your agenda in a calendar' },
  feedHint: {
    ru: 'Календарь будет обновляться сам. Ссылка только ваша: не пересылайте её.',
    en: 'The calendar keeps itself up to date. The link is yours alone: do not pass it on.',
  },
  footer: {
    ru: 'Письмо отправлено участнику мероприятия «{event}». Ответ на него получит организатор.',
    en: 'This mail went to a delegate of “{event}”. An answer to it reaches the organizer.',
  },
  stop: { ru: 'Не присылать программу и напоминания', en: 'Send me no agendas and reminders' },
  // In brackets, as the day is not declined: «на завтра, среду».
  evening: { ru: 'Ваша программа на завтра ({day})', en: 'Your agenda for tomorrow, {day}' },
  morning: { ru: 'Ваша программа на сегодня ({day})', en: 'Your agenda for today, {day}' },
  // Not "in an hour": a mail that had to wait comes later than that.
  reminder: { ru: 'Скоро встреча, в {time}: {title}', en: 'Soon, at {time}: {title}' },
  reminderHeading: { ru: 'Скоро встреча', en: 'Your meeting is near' },
} as const satisfies Texts;

/** The words of a mail in its language. */
export function mailWords(content: MailContent): MailWords {
  switch (content.kind) {
    case 'invitation':
      return invitationWords(content);
    case 'agenda':
      return agendaWords(content);
    case 'reminder':
      return reminderWords(content);
    default:
      return assertNever(content);
  }
}

function invitationWords(content: InvitationContent): MailWords {
  const { language, timeZone, facts, before, change } = content;
  const say = speaker(language);
  const day = dayWords(facts.start, timeZone, language);
  const when = `${day}, ${clockWords(facts.start, timeZone, language)}`;
  const place = [facts.table, facts.room, facts.venue].filter(Boolean).join(', ');
  const earlierDay = before && dayWords(before.start, timeZone, language);
  const earlierTime = before && spanWords(before.start, before.end, timeZone, language);
  const time = spanWords(facts.start, facts.end, timeZone, language);
  const details: MailDetail[] = [
    { label: say(texts.event), value: content.eventTitle },
    { label: say(texts.with), value: facts.counterpart },
    { label: say(texts.day), value: day, ...(earlierDay !== day && { before: earlierDay }) },
    { label: say(texts.time), value: time, ...(earlierTime !== time && { before: earlierTime }) },
    ...(place
      ? [
          {
            label: say(texts.place),
            value: place,
            ...(before?.table && before.table !== facts.table && { before: before.table }),
          },
        ]
      : []),
    ...(facts.counterpartDelegates.length > 0
      ? [{ label: say(texts.delegates), value: facts.counterpartDelegates.join('\n') }]
      : []),
    ...(facts.topics.length > 0 ? [{ label: say(texts.topics), value: facts.topics.join('\n') }] : []),
  ];
  return {
    ...frame(content, say),
    subject: say(subjects[change], { with: facts.counterpart, when }),
    preview: [time, place].filter(Boolean).join(', '),
    heading: say(headings[change]),
    details,
    paragraphs: [...greeting(content, say), ...(isCancelling(change) ? [say(texts.cancelHint)] : [])],
    ...(content.note && { note: { label: say(texts.note), text: content.note } }),
    ...(content.replyUrl && {
      action: { label: say(texts.reply), url: content.replyUrl, hint: say(texts.replyHint) },
    }),
  };
}

function agendaWords(content: AgendaContent): MailWords {
  const { language, timeZone, day, occasion, lines, venue, feedUrl } = content;
  const say = speaker(language);
  const subject = say(texts[occasion], { day: dayWords(new Date(`${day}T12:00:00Z`), 'UTC', language) });
  return {
    ...frame(content, say),
    subject,
    preview: content.eventTitle,
    heading: subject,
    paragraphs: greeting(content, say),
    details: [
      { label: say(texts.event), value: content.eventTitle },
      ...(venue ? [{ label: say(texts.place), value: venue }] : []),
    ],
    agenda: lines.map((line) => agendaLine(line, timeZone, language)),
    ...(feedUrl && { action: { label: say(texts.feed), url: feedUrl, hint: say(texts.feedHint) } }),
  };
}

function reminderWords(content: ReminderContent): MailWords {
  const { language, timeZone, line } = content;
  const say = speaker(language);
  const time = clockWords(line.start, timeZone, language);
  return {
    ...frame(content, say),
    subject: say(texts.reminder, { title: line.title, time }),
    preview: line.place ?? content.eventTitle,
    heading: say(texts.reminderHeading),
    paragraphs: greeting(content, say),
    details: [{ label: say(texts.event), value: content.eventTitle }],
    agenda: [agendaLine(line, timeZone, language)],
  };
}

function agendaLine({ start, end, ...line }: AgendaLine, timeZone: string, language: Language): MailAgendaLine {
  return { ...line, time: `${clockWords(start, timeZone, language)}–${clockWords(end, timeZone, language)}` };
}

type Say = (text: LocalizedText, values?: Readonly<Record<string, string>>) => string;

function speaker(language: Language): Say {
  return (text, values = {}) => text[language].replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

function frame(content: MailContent, say: Say) {
  const { language, eventTitle } = content;
  const stopUrl = content.kind === 'invitation' ? undefined : content.stopUrl;
  return {
    language,
    footer: say(texts.footer, { event: quotable(eventTitle, language) }),
    agenda: [],
    ...(stopUrl && { stop: { label: say(texts.stop), url: stopUrl } }),
  };
}

/** A title that will stand in quotation marks: those in it become the ones that stand within others. */
function quotable(title: string, language: Language): string {
  return language === 'ru'
    ? title.replaceAll('«', '„').replaceAll('»', '“')
    : title.replaceAll('“', '‘').replaceAll('”', '’');
}

function greeting({ to }: MailContent, say: Say): string[] {
  return to.name ? [say(texts.greeting, { name: to.name })] : [];
}

/** Whether two mails that come by the clock say the same to the same address. */
export function saysTheSame(one: MailContent, other: MailContent): boolean {
  return one.to.address === other.to.address && plainText(mailWords(one)) === plainText(mailWords(other));
}

/** The mail as plain text, for clients and people who want no HTML. */
export function plainText(words: MailWords): string {
  const { heading, paragraphs, details, note, agenda, action, footer, stop, language } = words;
  const was = language === 'ru' ? 'было' : 'was';
  const blocks = [
    heading,
    ...paragraphs,
    details
      .map(({ label, value, before }) => {
        const [first = '', ...rest] = value.split('\n');
        return [`${label}: ${first}${before ? ` (${was}: ${before})` : ''}`, ...rest.map((line) => `  ${line}`)].join(
          '\n',
        );
      })
      .join('\n'),
    agenda
      .map(({ time, title, place, details: more }) =>
        [`${time}  ${title}`, ...[place, ...more].filter(Boolean).map((line) => `  ${line}`)].join('\n'),
      )
      .join('\n'),
    note ? `${note.label}:\n${note.text}` : '',
    action ? `${action.label}: ${action.url}\n${action.hint}` : '',
    `-- \n${footer}${stop ? `\n${stop.label}: ${stop.url}` : ''}`,
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}
