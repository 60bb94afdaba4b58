import type { Messages } from '@vstrecha/kernel';

export const scheduleMessages = {
  'plan.not-found': { ru: 'План не найден.', en: 'The plan was not found.' },
  'plan.event-unknown': {
    ru: 'Мероприятие не найдено. Возможно, оно удалено или у вас нет к нему доступа.',
    en: 'The event was not found. It may have been deleted, or you have no access to it.',
  },
  'plan.released': {
    ru: 'План № {number} выпущен и не меняется. Меняйте план в работе и выпустите его заново.',
    en: 'Plan No. {number} is released and does not change. Change the plan in progress and release it anew.',
  },
  'plan.being-planned': {
    ru: 'План сейчас составляется. Дождитесь окончания или остановите составление.',
    en: 'The plan is being made right now. Wait for the end or stop it.',
  },
  'plan.empty': {
    ru: 'В плане нет ни одной встречи: выпускать нечего. Сначала составьте план.',
    en: 'The plan holds no meeting: there is nothing to release. Make the plan first.',
  },
  'plan.has-conflicts': {
    ru: 'Встречи, которые нельзя провести как запланировано: {count}. Исправьте их вручную или обновите план.',
    en: 'Meetings that cannot be held as planned: {count}. Mend them by hand or repair the plan.',
  },
  'plan.note-too-long': {
    ru: 'Примечание слишком длинное: допустимо не более 2000 знаков.',
    en: 'The note is too long: at most 2000 characters.',
  },
  'plan.rest-too-small': {
    ru: 'Перерыв можно назначить после целого числа встреч подряд, начиная с 1; указано {value}.',
    en: 'A rest comes after a whole number of meetings in a row, from 1 on; {value} was given.',
  },
  'plan.break-difference-negative': {
    ru: 'Разница в числе перерывов — целое число от 0; указано {value}.',
    en: 'The difference of breaks is a whole number from 0 on; {value} was given.',
  },
  'plan.pair-not-taken-out': {
    ru: 'Встреча этой пары не снята с плана: разрешать нечего.',
    en: 'The meeting of this pair was not taken out of the plan: there is nothing to allow.',
  },
  'plan.event-not-ready': {
    ru: 'План можно составлять и выпускать, когда мероприятие собирает заявки или уже запланировано. Переведите его в нужное состояние.',
    en: 'A plan can be made and released while the event collects requests or is scheduled. Move the event to that state.',
  },
  'plan.no-slots': {
    ru: 'У мероприятия нет времени для встреч. Добавьте раунд.',
    en: 'The event has no time for meetings. Add a round.',
  },
  'plan.no-tables': {
    ru: 'У мероприятия нет столов. Добавьте столы.',
    en: 'The event has no tables. Add tables.',
  },
  'plan.changed-meanwhile': {
    ru: 'План только что изменил кто-то другой. Обновите его и повторите.',
    en: 'Somebody else has just changed the plan. Reload it and try again.',
  },
  'plan.other-event': {
    ru: 'Сравнивать можно планы одного мероприятия.',
    en: 'Only plans of one event can be compared.',
  },
  'planning.not-found': { ru: 'Составление плана не найдено.', en: 'The planning run was not found.' },
  'planning.over': {
    ru: 'Составление плана уже закончено: останавливать нечего.',
    en: 'Planning is over already: there is nothing to stop.',
  },
  'planning.seed-not-whole': {
    ru: 'Начальное число — целое; указано {value}.',
    en: 'The seed is a whole number; {value} was given.',
  },
  'planning.effort-out-of-range': {
    ru: 'Усилие — число больше 0 и не больше {most}; указано {value}.',
    en: 'The effort is a number above 0 and at most {most}; {value} was given.',
  },
  'planning.crashed': {
    ru: 'Составление плана несколько раз прервалось. План остался прежним; попробуйте ещё раз или с меньшим усилием.',
    en: 'Planning broke off several times. The plan is as it was; try again, or with less effort.',
  },
  'planning.faulty': {
    ru: 'Условия плана противоречат друг другу ({details}). План остался прежним; исправьте закрепления и доступность.',
    en: 'What the plan is to satisfy contradicts itself ({details}). The plan is as it was; mend pins and availability.',
  },
  'planning.outdated': {
    ru: 'Пока план составлялся, его изменили. Составьте его ещё раз.',
    en: 'The plan was changed while it was being made. Plan again.',
  },
  'meeting.not-found': { ru: 'Встреча не найдена.', en: 'The meeting was not found.' },
  'meeting.already-happened': {
    ru: 'Встреча уже состоялась или отменена: её место не меняют.',
    en: 'The meeting has been held or cancelled: its place does not change.',
  },
  'meeting.transition-forbidden': {
    ru: 'Встреча не может перейти из состояния «{fromRu}» в «{toRu}».',
    en: 'A meeting cannot go from “{fromEn}” to “{toEn}”.',
  },
  'meeting.absent-not-of-it': {
    ru: 'Отсутствовать может только сторона этой встречи.',
    en: 'Only a side of the meeting can be absent from it.',
  },
  'meeting.plan-in-progress': {
    ru: 'Отмечать состоявшиеся встречи можно в выпущенном плане. Сначала выпустите план.',
    en: 'What became of a meeting is recorded in a released plan. Release the plan first.',
  },
  'meeting.plan-superseded': {
    ru: 'Этот план заменён планом № {number}. Отмечайте встречи в нём.',
    en: 'This plan is superseded by plan No. {number}. Record what became of meetings there.',
  },
  'meeting.swap-with-itself': {
    ru: 'Встречу нельзя поменять местами с ней самой. Выберите другую.',
    en: 'A meeting cannot change places with itself. Choose another.',
  },
  'meeting.same-delegation': {
    ru: 'Делегация не может встретиться сама с собой. Выберите другую.',
    en: 'A delegation cannot meet itself. Choose another.',
  },
  'meeting.pair-forbidden': {
    ru: 'Встреча «{a}» и «{b}» запрещена организатором. Снимите запрет, если она нужна.',
    en: 'The organizer has forbidden {a} and {b} to meet. Lift that if they are to meet.',
  },
  'meeting.pair-meets': {
    ru: '«{a}» и «{b}» уже встречаются в {time}.',
    en: '{a} and {b} meet already, at {time}.',
  },
  'meeting.delegation-unknown': {
    ru: 'У мероприятия нет такой делегации.',
    en: 'The event has no such delegation.',
  },
  'meeting.delegation-withdrawn': {
    ru: 'Делегация «{delegation}» отказалась от участия.',
    en: '{delegation} has withdrawn from the event.',
  },
  'meeting.enough': {
    ru: 'У делегации «{delegation}» уже столько встреч, сколько она хочет ({most}).',
    en: '{delegation} has as many meetings as it wants ({most}).',
  },
  'meeting.slot-unknown': {
    ru: 'У мероприятия нет такого времени для встреч. Выберите другое.',
    en: 'The event has no such slot. Choose another.',
  },
  'meeting.table-unknown': {
    ru: 'У мероприятия нет такого стола. Выберите другой.',
    en: 'The event has no such table. Choose another.',
  },
  'meeting.table-taken': {
    ru: 'Стол № {table} в {time} занят встречей {meeting}. Выберите другой стол или время.',
    en: 'Table No. {table} is taken at {time} by {meeting}. Choose another table or time.',
  },
  'meeting.delegation-away': {
    ru: 'Делегации «{delegation}» нет в {time}. Выберите другое время.',
    en: '{delegation} is not there at {time}. Choose another time.',
  },
  'meeting.delegation-at-agenda': {
    ru: 'Делегация «{delegation}» в {time} должна быть на «{item}». Выберите другое время.',
    en: '{delegation} must be at “{item}” at {time}. Choose another time.',
  },
  'meeting.delegation-full': {
    ru: 'Делегация «{delegation}» в {time} уже встречается: {partners}. Выберите другое время.',
    en: '{delegation} meets {partners} at {time} already. Choose another time.',
  },
  'meeting.nobody-free': {
    ru: 'В делегации «{delegation}» в {time} никто не свободен. Выберите другое время.',
    en: 'Nobody of {delegation} is free at {time}. Choose another time.',
  },
  'meeting.delegate-unknown': {
    ru: 'Этот человек не представляет ни одну из сторон встречи.',
    en: 'This person represents neither side of the meeting.',
  },
  'meeting.delegate-taken': {
    ru: '{delegate} в {time} на встрече {meeting}. Выберите другого представителя или время.',
    en: '{delegate} is in the meeting {meeting} at {time}. Choose somebody else or another time.',
  },
  'meeting.delegate-away': {
    ru: '{delegate} в {time} не может. Выберите другого представителя или время.',
    en: '{delegate} cannot come at {time}. Choose somebody else or another time.',
  },
  'meeting.taken-meanwhile': {
    ru: 'Это место только что занял кто-то другой. Обновите план и повторите.',
    en: 'Somebody else has just taken this place. Reload the plan and try again.',
  },
} as const satisfies Messages;

export type ScheduleCode = keyof typeof scheduleMessages;
