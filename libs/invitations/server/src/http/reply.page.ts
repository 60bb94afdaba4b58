import { type Answer, type Invitation, answerLabels } from '@vstrecha/invitations-domain';
import type { Language } from '@vstrecha/kernel';

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
  return frame(
    language,
    say('Встреча', 'Meeting'),
    `<h1>${say('Приглашение на встречу', 'Invitation to a meeting')}</h1>
      <dl>${facts}</dl>
      ${problem ? `<p role="alert">${escaped(problem)}</p>` : ''}
      ${status}
      ${form}`,
  );
}

/** Where the link is none of ours. */
export function unknownLinkPage(language: Language): string {
  const ru = language === 'ru';
  return frame(
    language,
    ru ? 'Ссылка не работает' : 'The link does not work',
    ru
      ? '<h1>Ссылка не работает</h1><p>Возможно, она скопирована не целиком или отозвана. Откройте письмо ещё раз или ответьте организатору.</p>'
      : '<h1>The link does not work</h1><p>It may be incomplete or revoked. Open the mail again, or answer the organizer.</p>',
  );
}

function frame(language: Language, title: string, body: string): string {
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <title>${title}</title>
    <link rel="stylesheet" href="/assets/pages.css" />
    <style>
      dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.4rem 1rem; }
      dt { color: #525f70; } dd { margin: 0; overflow-wrap: anywhere; }
      form { display: block; } form label { display: block; margin-top: 1.2rem; }
      textarea { box-sizing: border-box; font: inherit; width: 100%; }
      .choices { display: grid; gap: 0.75rem; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); margin-top: 1rem; width: 100%; }
      .choices button { font: inherit; min-height: 3rem; width: 100%; }
      .choices .tentative, .choices .declined { background: #fff; border: 2px solid #1f5fa8; color: #1f5fa8; }
      .answer { background: #eef4fb; border-left: 4px solid #1f5fa8; padding: 0.75rem 1rem; }
    </style>
  </head>
  <body>
    <header><a class="brand" href="/">${language === 'ru' ? 'Встреча' : 'Vstrecha'}</a></header>
    <main>${body}</main>
  </body>
</html>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
