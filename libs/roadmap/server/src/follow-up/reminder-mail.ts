import { calendarDate, dateInWords } from '@vstrecha/documents';
import { type Language, englishPlural, groupBy, russianPlural } from '@vstrecha/kernel';
import { type Mail, toGlobalId } from '@vstrecha/platform';
import { type ActionItem, type ReminderStage, reminderStageLabels, reminderStages } from '@vstrecha/roadmap-domain';
import { actionItemPath, ownItemsPath } from '../action-item-path.js';

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
    const lines = of.map(
      ({ item }) =>
        `– ${item.text} (${untilOf(item, language)})\n  ${address}${actionItemPath(toGlobalId('ActionItem', item.id))}`,
    );
    return [`${reminderStageLabels[stage][language]}:\n${lines.join('\n')}`];
  });
  const words = {
    ru: {
      subject: `Дорожная карта: ${count} ${russianPlural(count, 'мероприятие', 'мероприятия', 'мероприятий')}, о ${russianPlural(count, 'котором', 'которых', 'которых')} пора отчитаться`,
      opening: `Вы исполнитель мероприятий дорожной карты «${title}».`,
      all: 'Все ваши мероприятия',
      closing:
        'Откройте мероприятие по ссылке, отметьте, что сделано, и приложите подтверждение. Если срок изменился, напишите организатору.',
    },
    en: {
      subject: `Roadmap: ${count} ${englishPlural(count, 'action', 'actions')} to report on`,
      opening: `You carry out actions of the roadmap of “${title}”.`,
      all: 'All of your actions',
      closing:
        'Open an action by its link and report what was done, with what confirms it. If a term has changed, write to the organizer.',
    },
  }[language];
  const text = [words.opening, ...parts, words.closing, `${words.all}: ${address}${ownItemsPath}`].join('\n\n');
  return { subject: words.subject, text: `${text}\n` };
}

function untilOf({ due }: ActionItem, language: Language): string {
  const day = due ? dateInWords(calendarDate(due), language) : '';
  return { ru: `срок ${day}`, en: `due ${day}` }[language];
}
