import type { Language, LocalizedText } from '@vstrecha/kernel';
import type { PaperMeetingState, PaperRole } from './paper-setting.js';

const words = {
  programme: { ru: 'ПРОГРАММА', en: 'PROGRAMME' },
  agenda: { ru: 'ПЕРСОНАЛЬНАЯ ПОВЕСТКА', en: 'PERSONAL AGENDA' },
  tableSheet: { ru: 'РАСПИСАНИЕ СТОЛА', en: 'TABLE SCHEDULE' },
  table: { ru: 'Стол', en: 'Table' },
  time: { ru: 'Время', en: 'Time' },
  item: { ru: 'Мероприятие', en: 'Item' },
  place: { ru: 'Место', en: 'Place' },
  what: { ru: 'Встреча или мероприятие', en: 'Meeting or item' },
  participants: { ru: 'Участники', en: 'Participants' },
  topics: { ru: 'Темы', en: 'Topics' },
  sideOne: { ru: 'Сторона 1', en: 'Side 1' },
  sideTwo: { ru: 'Сторона 2', en: 'Side 2' },
  meetingWith: { ru: 'Встреча:', en: 'Meeting:' },
  nothingPlanned: { ru: 'Пока ничего не запланировано', en: 'Nothing is planned yet' },
  noMeetings: { ru: 'Встреч за этим столом нет', en: 'No meetings at this table' },
  meetings: { ru: 'Встречи', en: 'Meetings' },
  date: { ru: 'Дата', en: 'Date' },
  start: { ru: 'Начало', en: 'Start' },
  end: { ru: 'Окончание', en: 'End' },
  organizationOne: { ru: 'Организация 1', en: 'Organization 1' },
  peopleOne: { ru: 'Представители 1', en: 'Representatives 1' },
  organizationTwo: { ru: 'Организация 2', en: 'Organization 2' },
  peopleTwo: { ru: 'Представители 2', en: 'Representatives 2' },
  state: { ru: 'Состояние', en: 'State' },
  tableNumber: { ru: 'Стол №', en: 'Table No.' },
  zone: { ru: 'Зона', en: 'Zone' },
  badges: { ru: 'Бейджи', en: 'Badges' },
  speakers: { ru: 'Выступления:', en: 'Speakers:' },
  plan: { ru: 'План встреч №', en: 'Plan of meetings No.' },
} as const satisfies Record<string, LocalizedText>;

export function word(key: keyof typeof words, language: Language): string {
  return words[key][language];
}

export const roleLabels: Readonly<Record<PaperRole, LocalizedText>> = {
  head: { ru: 'Руководитель делегации', en: 'Head of delegation' },
  member: { ru: 'Участник', en: 'Participant' },
  expert: { ru: 'Эксперт', en: 'Expert' },
  assistant: { ru: 'Сопровождающий', en: 'Assistant' },
};

export const stateLabels: Readonly<Record<PaperMeetingState, LocalizedText>> = {
  planned: { ru: 'запланирована', en: 'planned' },
  held: { ru: 'состоялась', en: 'held' },
  noShow: { ru: 'сторона не пришла', en: 'no-show' },
  cancelled: { ru: 'отменена', en: 'cancelled' },
};
