import type { Messages } from '@vstrecha/kernel';

export type OutcomesCode = keyof typeof outcomesMessages;

/** What the recording of outcomes refuses: what is wrong, where, and what to do about it. */
export const outcomesMessages = {
  'outcome.not-found': {
    ru: 'Запись об итогах не найдена. Обновите список встреч и откройте её ещё раз.',
    en: 'There is no such record. Reload the list of meetings and open it again.',
  },
  'outcome.event-not-found': {
    ru: 'Мероприятие не найдено. Обновите список и выберите его ещё раз.',
    en: 'There is no such event. Reload the list and choose it again.',
  },
  'outcome.mail-stopped': {
    ru: 'Отправка писем мероприятия остановлена. Включите её и напомните ещё раз.',
    en: 'The mail of this event is stopped. Let it go on, and remind again.',
  },
  'outcome.meeting-not-found': {
    ru: 'Встреча не найдена: возможно, расписание изменилось. Обновите свою программу и выберите встречу ещё раз.',
    en: 'There is no such meeting; the schedule may have changed. Reload your agenda and choose the meeting again.',
  },
  'outcome.meeting-not-released': {
    ru: 'Встреча ещё не вошла в опубликованное расписание, записывать итоги рано. Дождитесь публикации.',
    en: 'The meeting stands in no released schedule yet, so it is too early for its outcome. Wait for the release.',
  },
  'outcome.meeting-cancelled': {
    ru: 'Встреча отменена, итогов у неё нет. Если она всё же состоялась, попросите организатора восстановить её.',
    en: 'The meeting was cancelled and has no outcome. If it was held after all, ask the organizer to restore it.',
  },
  'outcome.side-not-in-meeting': {
    ru: 'Эта делегация не участвовала во встрече. Выберите одну из двух её сторон.',
    en: 'That delegation was not part of the meeting. Choose one of its two sides.',
  },
  'outcome.not-your-side': {
    ru: 'Итоги записывает каждая сторона за себя. Откройте встречу своей делегации или обратитесь к организатору.',
    en: 'Each side records its own outcome. Open a meeting of your delegation, or ask the organizer.',
  },
  'outcome.exists': {
    ru: 'Итоги этой встречи от вашей стороны уже записаны. Откройте запись и внесите правку в неё.',
    en: 'Your side has recorded this meeting already. Open that record and change it.',
  },
  'outcome.changed': {
    ru: 'Пока вы писали, запись изменил другой человек. Посмотрите её нынешнее состояние и повторите правку.',
    en: 'Somebody else changed the record while you were writing. Look at its present state and repeat your change.',
  },
  'outcome.gone': {
    ru: 'Записи, которую вы правили, больше нет. Обновите страницу и запишите итоги заново.',
    en: 'The record that you edited is gone. Reload the page and record the outcome anew.',
  },
  'outcome.occupation-unknown': {
    ru: 'Такой профессии или специальности нет в справочнике. Выберите её из списка.',
    en: 'The catalogue has no such occupation. Choose one from the list.',
  },
  'outcome.occupation-unclear': {
    ru: 'Профессии или специальности «{text}» нет в справочнике, или таких несколько. Выберите её из списка или введите код, например 15.01.05.',
    en: 'The catalogue has no occupation “{text}”, or several. Choose one from the list or enter its code, such as 15.01.05.',
  },
  'outcome.form-missing': {
    ru: 'В строке не выбрана форма сотрудничества. Выберите её или очистите строку.',
    en: 'A line names no form of cooperation. Choose one, or empty the line.',
  },
  'outcome.result-missing': {
    ru: 'Не указан результат встречи. Выберите один из пяти вариантов.',
    en: 'The result of the meeting is missing. Choose one of the five.',
  },
  'outcome.result-unknown': {
    ru: 'Неизвестный результат «{result}». Выберите один из пяти вариантов.',
    en: 'Unknown result “{result}”. Choose one of the five.',
  },
  'outcome.reason-missing': {
    ru: 'Не указано, почему встреча не состоялась. Выберите причину.',
    en: 'It is not said why the meeting was not held. Choose a reason.',
  },
  'outcome.reason-unknown': {
    ru: 'Неизвестная причина «{reason}». Выберите причину из списка.',
    en: 'Unknown reason “{reason}”. Choose one from the list.',
  },
  'outcome.reason-though-held': {
    ru: 'Указана причина, по которой встреча не состоялась, но результат говорит, что она была. Уберите причину или измените результат.',
    en: 'There is a reason why the meeting was not held, though by its result it was. Remove the reason or change the result.',
  },
  'outcome.nothing-to-agree': {
    ru: 'При таком результате договорённостей быть не может. Измените результат или уберите договорённости.',
    en: 'With such a result there can be no agreements. Change the result or remove them.',
  },
  'outcome.form-unknown': {
    ru: 'Неизвестная форма сотрудничества «{form}». Выберите форму из списка.',
    en: 'Unknown form of cooperation “{form}”. Choose one from the list.',
  },
  'outcome.cooperation-twice': {
    ru: 'Эта форма сотрудничества с этой профессией уже есть выше. Объедините две строки.',
    en: 'This form of cooperation with this occupation stands above already. Join the two lines.',
  },
  'outcome.year-out-of-range': {
    ru: 'Год {year} вне допустимых {first}–{last}. Проверьте год.',
    en: 'The year {year} lies outside {first}–{last}. Check it.',
  },
  'outcome.year-twice': {
    ru: 'Год {year} указан дважды. Сложите числа в одной строке.',
    en: 'The year {year} is given twice. Add the numbers up in one line.',
  },
  'outcome.headcount-out-of-range': {
    ru: 'Численность {count} не подходит: нужно целое число от 1 до {max}.',
    en: 'The headcount {count} does not fit: it must be a whole number from 1 to {max}.',
  },
  'outcome.day-unclear': {
    ru: 'Дата «{day}» не читается. Введите существующий день, например 2023-12-01.',
    en: 'The day “{day}” is no date. Enter an existing day, for example 2023-12-01.',
  },
  'outcome.days-reversed': {
    ru: 'Окончание {end} раньше начала {start}. Поменяйте даты местами.',
    en: 'The end {end} lies before the start {start}. Swap the days.',
  },
  'outcome.commitment-empty': {
    ru: 'Не написано, что нужно сделать. Введите текст или уберите строку.',
    en: 'It is not said what is to be done. Enter a text or remove the line.',
  },
  'outcome.commitment-side': {
    ru: 'Обязательство записано за делегацией, которой на встрече не было. Выберите одну из двух сторон.',
    en: 'The commitment is given to a delegation that was not in the meeting. Choose one of its two sides.',
  },
  'outcome.rating-out-of-range': {
    ru: 'Оценка {rating} не подходит: нужно целое число от 1 до 5.',
    en: 'The rating {rating} does not fit: it must be a whole number from 1 to 5.',
  },
  'outcome.too-long': {
    ru: 'Слишком длинный текст: {length} знаков при допустимых {max}. Сократите его.',
    en: 'The text is too long: {length} characters where {max} are allowed. Shorten it.',
  },
  'outcome.too-many': {
    ru: 'Слишком много строк: {count} при допустимых {max}. Уберите лишние.',
    en: 'There are too many lines: {count} where {max} are allowed. Remove some.',
  },
} as const satisfies Messages;
