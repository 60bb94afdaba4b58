import type { LocalizedText } from '@vstrecha/kernel';
import type { TypedDocumentString } from '../gql/graphql.js';

/** The product as the walk sees it: its public GraphQL API, spoken to by several people. */
export interface DemoPort {
  /**
   * Sends the operation in the name of the person with that e-mail address and gives the data of the answer.
   * Throws where the answer has errors.
   */
  ask<Data, Variables>(document: TypedDocumentString<Data, Variables>, variables: Variables, as: string): Promise<Data>;
}

/** The steps of the walk in their order. */
export const demoSteps = [
  'event',
  'guests',
  'workforce',
  'requests',
  'answers',
  'plan',
  'release',
  'outcomes',
  'roadmap',
  'approval',
] as const;
export type DemoStep = (typeof demoSteps)[number];

export const demoStepLabels: Readonly<Record<DemoStep, LocalizedText>> = {
  event: { ru: 'Мероприятие и программа', en: 'The event and its agenda' },
  guests: { ru: 'Список гостей', en: 'The guest list' },
  workforce: { ru: 'Потребности и программы', en: 'Needs and programmes' },
  requests: { ru: 'Заявки на встречи', en: 'Meeting requests' },
  answers: { ru: 'Ответы на заявки', en: 'Answers to requests' },
  plan: { ru: 'Расписание', en: 'The schedule' },
  release: { ru: 'Выпуск расписания', en: 'Release of the schedule' },
  outcomes: { ru: 'Итоги встреч', en: 'Outcomes of meetings' },
  roadmap: { ru: 'Дорожная карта', en: 'The roadmap' },
  approval: { ru: 'Согласование и утверждение', en: 'Review and approval' },
};
