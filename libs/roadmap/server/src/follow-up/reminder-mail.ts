import { type Language, englishPlural, groupBy, russianPlural } from '@vstrecha/kernel';
import type { Mail } from '@vstrecha/platform';
import { type ActionItem, type ReminderStage, reminderStageLabels, reminderStages } from '@vstrecha/roadmap-domain';
import { ownItemsPath } from '../action-item-path.js';
import { itemLines } from './item-lines.js';

/** The mail that reminds somebody of their items, what has passed first. */
export function reminderMail(
  reminders: readonly { readonly item: ActionItem; readonly stage: ReminderStage }[],
  event: { readonly title: string; readonly language: Language; readonly address: string },
): Pick<Mail, 'subject' | 'text'> {
  const { language, title, address } = event;
  const count = reminders.length;
  const byStage = groupBy(reminders, ({ stage }) => stage);
  const parts = [...reminderStages].reverse().flatMap((stage) => {
    const of = byStage.get(stage);
    if (!of) return [];
    const items = itemLines(
      of.map(({ item }) => item),
      language,
      address,
    );
    return [`${reminderStageLabels[stage][language]}:\n${items}`];
  });
  const words = {
    ru: {
      subject: `Дорожная карта: ${count} ${russianPlural(count, 'мероприятие', 'мероприятия', 'мероприятий')}, о ${russianPlural(count, 'котором', 'которых', 'которых')} пора отчитаться`,
      opening: 'Вы исполнитель мероприятий дорожной карты.',
      all: 'Все ваши мероприятия',
      closing:
        'Откройте мероприятие по ссылке, отметьте, что сделано, и приложите подтверждение. Если срок изменился, напишите организатору.',
    },
    en: {
      subject: `Roadmap: ${count} ${englishPlural(count, 'action', 'actions')} to report on`,
      opening: 'You carry out actions of a roadmap.',
      all: 'All of your actions',
      closing:
        'Open an action by its link and report what was done, with what confirms it. If a term has changed, write to the organizer.',
    },
  }[language];
  const text = [title, words.opening, ...parts, words.closing, `${words.all}: ${address}${ownItemsPath}`].join('\n\n');
  return { subject: words.subject, text: `${text}\n` };
}
