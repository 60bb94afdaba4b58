import { type Answer, type Invitation, answerLabels } from '@vstrecha/invitations-domain';
import type { Language } from '@vstrecha/kernel';
import { escaped, linkPage } from './link-page.js';

/** What the page tells of the meeting. */
export interface ReplyPage {
  readonly language: Language;
  readonly eventTitle: string;
  readonly counterpart: string;
  readonly day: string;
  readonly time: string;
  readonly place: string;
  readonly invitation: Invitation;
  /** A sentence that says why an answer was not taken, and the comment that was typed with it. */
  readonly problem?: string;
  readonly comment?: string;
}

const choices: readonly (readonly [Answer, Readonly<Record<Language, string>>])[] = [
  ['accepted', { ru: 'Приду', en: 'I will come' }],
  ['tentative', { ru: 'Возможно', en: 'Maybe' }],
  ['declined', { ru: 'Не смогу', en: 'I cannot come' }],
];

/** The page behind the link in an invitation: opening it does nothing, only its buttons answer. */
export function replyPage(given: ReplyPage): string {
  const { language, eventTitle, counterpart, day, time, place, invitation, problem, comment = '' } = given;
  const say = (ru: string, en: string): string => (language === 'ru' ? ru : en);
  const { reply, state } = invitation;
  const rows = [
    [say('Мероприятие', 'Event'), eventTitle],
    [say('С кем', 'With'), counterpart],
    [say('День', 'Day'), day],
    [say('Время', 'Time'), time],
    [say('Место', 'Place'), place],
  ].filter(([, value]) => value);
  const facts = rows.map(([label, value]) => `<dt>${escaped(label!)}</dt><dd>${escaped(value!)}</dd>`).join('');
  const status = reply
    ? `<p role="status" class="answer">${say('Ваш ответ', 'Your answer')}: <strong>${answerLabels[reply.answer][language]}</strong></p>`
    : '';
  const form =
    state === 'cancelled'
      ? `<p role="status" class="answer">${say('Встреча для вас отменена. Отвечать не нужно.', 'The meeting is cancelled for you. No answer is needed.')}</p>`
      : `<form method="post">
          <input type="hidden" name="sequence" value="${invitation.sequence}" />
          <label for="comment">${say('Комментарий организатору (необязательно)', 'A comment for the organizer (optional)')}</label>
          <textarea id="comment" name="comment" rows="3" maxlength="1000">${escaped(comment)}</textarea>
          <div class="choices">${choices
            .map(
              ([answer, label]) =>
                `<button name="answer" value="${answer}" class="${answer}">${label[language]}</button>`,
            )
            .join('')}</div>
        </form>`;
  return linkPage(
    language,
    say('Встреча', 'Meeting'),
    `<h1>${say('Приглашение на встречу', 'Invitation to a meeting')}</h1>
      <dl>${facts}</dl>
      ${problem ? `<p role="alert">${escaped(problem)}</p>` : ''}
      ${status}
      ${form}`,
  );
}
