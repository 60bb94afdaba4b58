import { type FormOfCooperation, type Id, type Language, formOfCooperationLabels, inLanguage } from '@vstrecha/kernel';

/** What a meeting is to be about. */
export interface MeetingTopics {
  readonly formsOfCooperation: readonly FormOfCooperation[];
  readonly occupationIds: readonly Id<'Occupation'>[];
  readonly text?: string;
}

export const noTopics: MeetingTopics = { formsOfCooperation: [], occupationIds: [] };

/** The topics of two requests for one meeting. */
export function uniteTopics(first: MeetingTopics, second: MeetingTopics): MeetingTopics {
  const texts = [...new Set([first.text, second.text].filter(Boolean))];
  return {
    formsOfCooperation: [...new Set([...first.formsOfCooperation, ...second.formsOfCooperation])],
    occupationIds: [...new Set([...first.occupationIds, ...second.occupationIds])],
    ...(texts.length > 0 && { text: texts.join('\n') }),
  };
}

/** The topics as one line: forms of cooperation, then the free text. */
export function topicsLine(topics: MeetingTopics, language: Language): string {
  const forms = topics.formsOfCooperation.map((form) => inLanguage(formOfCooperationLabels[form], language));
  return [...forms, ...(topics.text ? [topics.text.replace(/\s+/g, ' ')] : [])].join(', ');
}
