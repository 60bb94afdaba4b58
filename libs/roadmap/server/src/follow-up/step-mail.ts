import { calendarDate, dateInWords } from '@vstrecha/documents';
import { type Language, englishPlural, russianPlural } from '@vstrecha/kernel';
import type { Mail } from '@vstrecha/platform';
import type { ActionItem, Roadmap } from '@vstrecha/roadmap-domain';
import { ownItemsPath } from '../action-item-path.js';
import { itemLines } from './item-lines.js';

/** Steps of a roadmap that its executors are told of. */
export const toldSteps = ['review', 'approved'] as const;
export type ToldStep = (typeof toldSteps)[number];

/** The mail that tells somebody of their items when these are to be judged, or are approved and to be carried out. */
export function stepMail(
  step: ToldStep,
  items: readonly ActionItem[],
  roadmap: Pick<Roadmap, 'number' | 'approvedOn'>,
  event: { readonly title: string; readonly language: Language; readonly address: string },
): Pick<Mail, 'subject' | 'text'> {
  const { language, title, address } = event;
  const count = items.length;
  const on = roadmap.approvedOn && dateInWords(calendarDate(roadmap.approvedOn), language);
  const russian = `${count} ${russianPlural(count, 'мероприятие', 'мероприятия', 'мероприятий')}`;
  const english = `${count} ${englishPlural(count, 'action', 'actions')}`;
  const words = {
    ru: {
      review: {
        subject: `Согласуйте ${russian} дорожной карты`,
        opening: 'Проект дорожной карты направлен на согласование. Вы исполнитель:',
        closing: 'Откройте мероприятие по ссылке и согласуйте его, возразите с причиной или оставьте замечание.',
      },
      approved: {
        subject: `Дорожная карта утверждена: за вами ${russian}`,
        opening: `Дорожная карта утверждена${on ? ` ${on}` : ''}${roadmap.number ? `, № ${roadmap.number}` : ''}. Вы исполнитель:`,
        closing: 'Об исполнении отчитайтесь на странице мероприятия, с файлом или ссылкой. О сроке мы напомним.',
      },
      all: 'Все ваши мероприятия',
    },
    en: {
      review: {
        subject: `Roadmap: ${english} to accept or object to`,
        opening: 'The draft roadmap is in review. You carry out:',
        closing: 'Open an action by its link and accept it, object with a reason, or leave a comment.',
      },
      approved: {
        subject: `Roadmap approved: your ${english}`,
        opening: `The roadmap was approved${on ? ` on ${on}` : ''}${roadmap.number ? `, No. ${roadmap.number}` : ''}. You carry out:`,
        closing:
          'Report on progress on the page of an action, with a file or a link. You will be reminded of its term.',
      },
      all: 'All of your actions',
    },
  }[language];
  const { subject, opening, closing } = words[step];
  const all = `${words.all}: ${address}${ownItemsPath}`;
  return { subject, text: `${[title, opening, itemLines(items, language, address), closing, all].join('\n\n')}\n` };
}
