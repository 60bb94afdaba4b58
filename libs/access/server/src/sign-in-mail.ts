import { type Language, englishPlural, russianPlural } from '@vstrecha/kernel';
import type { Mail } from '@vstrecha/platform';

/** The mail with a one-time link. */
export function signInMail(link: string, minutes: number, language: Language): Pick<Mail, 'subject' | 'text'> {
  if (language === 'en') {
    return {
      subject: 'Sign in to Vstrecha',
      text: `To sign in, open this link:\n\n${link}\n\nIt works once and for ${minutes} ${englishPlural(minutes, 'minute', 'minutes')}. If you did not ask for it, do nothing.\n`,
    };
  }
  return {
    subject: 'Вход во «Встречу»',
    text: `Чтобы войти, откройте эту ссылку:\n\n${link}\n\nОна сработает один раз и действует ${minutes} ${russianPlural(minutes, 'минуту', 'минуты', 'минут')}. Если вы не запрашивали вход, ничего делать не нужно.\n`,
  };
}
