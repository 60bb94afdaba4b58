import type { Placeholder } from '@vstrecha/documents';
import type { TemplateKind } from './document-kind.js';

const field = (name: string, ru: string, en: string): Placeholder => ({ name, meaning: { ru, en } });
const list = (name: string, ru: string, en: string, entries: readonly Placeholder[]): Placeholder => ({
  name,
  meaning: { ru, en },
  entries,
});

const ofEvent: readonly Placeholder[] = [
  field('event', 'Название мероприятия', 'Title of the event'),
  field('theme', 'Тема мероприятия', 'Theme of the event'),
  field('days', 'Дни проведения словами', 'Days of the event in words'),
  field('city', 'Город', 'City'),
  field('venue', 'Место проведения', 'Venue'),
  field('address', 'Адрес', 'Address'),
  field('host', 'Организатор', 'Host organization'),
];

const signatory: readonly Placeholder[] = [
  field('position', 'Должность', 'Position'),
  field('name', 'Инициалы и фамилия', 'Initials and family name'),
];

const speakers = list('speakers', 'Выступающие', 'Speakers', [
  field('name', 'Фамилия и инициалы', 'Family name and initials'),
  field('position', 'Должность', 'Position'),
  field('topic', 'Тема выступления', 'Topic of the talk'),
]);

/** What a template of each document may name, with its meaning in words. */
export const placeholdersOf: Readonly<Record<TemplateKind, readonly Placeholder[]>> = {
  programme: [
    ...ofEvent,
    list('items', 'Пункты программы', 'Agenda items', [
      field('day', 'День словами', 'Day in words'),
      field('time', 'Время, 10:00–10:30', 'Time, 10:00–10:30'),
      field('title', 'Название', 'Title'),
      field('description', 'Описание', 'Description'),
      field('place', 'Зал', 'Room'),
      field('track', 'Направление', 'Track'),
      speakers,
    ]),
  ],
  agendas: [
    ...ofEvent,
    field('name', 'Фамилия, имя, отчество участника', "The participant's full name"),
    field('initials', 'Фамилия и инициалы участника', "The participant's family name and initials"),
    field('position', 'Должность участника', "The participant's position"),
    field('organization', 'Организация участника', "The participant's organization"),
    list('entries', 'Встречи и пункты программы по времени', 'Meetings and agenda items in order of time', [
      field('day', 'День словами', 'Day in words'),
      field('time', 'Время, 10:00–10:30', 'Time, 10:00–10:30'),
      field('title', 'Название пункта или с кем встреча', 'Title of the item, or whom the meeting is with'),
      field('place', 'Зал или стол', 'Room or table'),
      field('people', 'Представители другой стороны', 'Representatives of the other side'),
      field('topics', 'Темы встречи', 'Topics of the meeting'),
    ]),
    list('meetings', 'Только встречи, те же поля', 'Meetings only, the same placeholders', [
      field('day', 'День словами', 'Day in words'),
      field('time', 'Время, 10:00–10:30', 'Time, 10:00–10:30'),
      field('title', 'С кем встреча', 'Whom the meeting is with'),
      field('place', 'Стол', 'Table'),
      field('people', 'Представители другой стороны', 'Representatives of the other side'),
      field('topics', 'Темы встречи', 'Topics of the meeting'),
    ]),
  ],
  protocol: [
    ...ofEvent,
    field('number', 'Номер протокола', 'Number of the protocol'),
    field('date', 'Дата протокола словами', 'Date of the protocol in words'),
    field('authority', 'Орган власти', 'Authority'),
    field('subject', 'О чём протокол', 'What the protocol is of'),
    field('chairPosition', 'Должность председателя', "The chair's position"),
    field('chairName', 'Инициалы и фамилия председателя', "The chair's initials and family name"),
    field('secretaryPosition', 'Должность секретаря', "The secretary's position"),
    field('secretaryName', 'Инициалы и фамилия секретаря', "The secretary's initials and family name"),
    list('attendance', 'Присутствующие по организациям', 'Attendance by organization', [
      field('organization', 'Организация', 'Organization'),
      list('people', 'Её представители', 'Its representatives', [
        field('name', 'Фамилия, имя, отчество', 'Full name'),
        field('initials', 'Фамилия и инициалы', 'Family name and initials'),
        field('position', 'Должность', 'Position'),
      ]),
    ]),
    list('questions', 'Вопросы', 'Questions', [
      field('number', 'Номер римскими цифрами', 'Number in Roman figures'),
      field('title', 'Вопрос', 'Question'),
      field('discussion', 'Краткое содержание', 'What was said'),
      speakers,
      list('decisions', 'Решения', 'Decisions', [
        field('number', 'Номер, 1.1', 'Number, 1.1'),
        field('text', 'Решение', 'Decision'),
      ]),
    ]),
    list('assignments', 'Поручения', 'Assignments', [
      field('number', 'Номер', 'Number'),
      field('text', 'Поручение', 'Assignment'),
      field('owner', 'Ответственный', 'Owner'),
      field('coExecutors', 'Соисполнители', 'Co-executors'),
      field('due', 'Срок словами', 'Due date in words'),
    ]),
  ],
  roadmap: [
    ...ofEvent,
    field('subject', 'О чём дорожная карта', 'What the roadmap is for'),
    field('occasion', 'По результатам какого мероприятия', 'The occasion it grew from'),
    field('draft', '«ПРОЕКТ», пока не утверждена', '“DRAFT” until it is approved'),
    field('approverPosition', 'Должность утверждающего', "The approver's position"),
    field('approverName', 'Инициалы и фамилия утверждающего', "The approver's initials and family name"),
    field('approvedOn', 'День утверждения словами', 'Day of the approval in words'),
    field('approvalNumber', 'Номер, под которым утверждена', 'Number of the approval'),
    list('agreeing', 'Кто согласовывает', 'Who agrees', signatory),
    list('signing', 'Кто подписывает', 'Who signs', signatory),
    list('sections', 'Разделы', 'Sections', [
      field('number', 'Номер раздела', 'Number of the section'),
      field('title', 'Название раздела', 'Title of the section'),
      list('items', 'Мероприятия раздела', 'Actions of the section', [
        field('number', 'Номер, 1.1', 'Number, 1.1'),
        field('text', 'Мероприятие', 'Action'),
        field('start', 'Начало словами', 'Start in words'),
        field('due', 'Окончание словами', 'Due date in words'),
        field('owner', 'Ответственный исполнитель', 'Owner'),
        field('coExecutors', 'Соисполнители', 'Co-executors'),
        field('result', 'Ожидаемый результат', 'Expected result'),
        field('indicator', 'Показатель', 'Indicator'),
        field('confirmation', 'Форма подтверждения', 'Form of confirmation'),
        field('funding', 'Финансирование', 'Funding'),
      ]),
    ]),
  ],
};
