import type { MailOptOut } from '@vstrecha/invitations-domain';
import type { Language } from '@vstrecha/kernel';
import { escaped, linkPage } from './link-page.js';

const texts = {
  ru: {
    title: 'Письма с программой',
    wanted: 'Вы получаете программу дня и напоминания о встречах по почте.',
    unwanted: 'Программа дня и напоминания вам больше не приходят.',
    others: 'Приглашения на встречи, их переносы и отмены приходят в любом случае.',
    stop: 'Больше не присылать',
    resume: 'Присылать снова',
  },
  en: {
    title: 'Agendas by mail',
    wanted: 'You get the agenda of the day and reminders of your meetings by mail.',
    unwanted: 'You get no agendas and no reminders any more.',
    others: 'Invitations to meetings come all the same, and so does what becomes of them.',
    stop: 'Send me no more',
    resume: 'Send them again',
  },
} as const;

/** The page behind the link in an agenda or a reminder: opening it does nothing, only its button stops them, or asks for them again. */
export function optOutPage(language: Language, eventTitle: string, optOut: MailOptOut | null): string {
  const say = texts[language];
  const wantsMail = optOut === null;
  return linkPage(
    language,
    say.title,
    `<h1>${say.title}</h1>
      <p><strong>${escaped(eventTitle)}</strong></p>
      <p role="status" class="answer">${wantsMail ? say.wanted : say.unwanted}</p>
      <p>${say.others}</p>
      <form method="post"><div class="choices">
        <button name="mail" value="${wantsMail ? 'stop' : 'resume'}">${wantsMail ? say.stop : say.resume}</button>
      </div></form>`,
  );
}
