import {
  type FormOfCooperation,
  type Id,
  type Language,
  type LocalizedText,
  formsOfCooperation,
} from '@vstrecha/kernel';

/** Which side of a meeting leads: the one that teaches, or the one that employs. */
export const leads = ['school', 'employer'] as const;
export type Lead = (typeof leads)[number];

/** How an agreed form of cooperation reads as an action: `{occupation}` stands for the occupation, or falls away. */
export interface ItemTemplate {
  readonly form: FormOfCooperation;
  readonly text: string;
  readonly expectedResult: string;
  readonly confirmation: string;
  /** What the headcounts that were agreed on count, with its unit. */
  readonly indicator: string;
  readonly unit: string;
  readonly lead: Lead;
}

interface StandardTemplate {
  readonly text: LocalizedText;
  readonly result: LocalizedText;
  readonly confirmation: LocalizedText;
  readonly indicator: LocalizedText;
  readonly owner: Lead;
}

const standardTemplates: Readonly<Record<FormOfCooperation, StandardTemplate>> = {
  practice: {
    text: {
      ru: 'Организовать производственную практику обучающихся{occupation}',
      en: 'Organize practice of students at the enterprise{occupation}',
    },
    result: { ru: 'Обучающиеся прошли практику', en: 'Students have completed their practice' },
    confirmation: { ru: 'Договоры о практической подготовке', en: 'Agreements on practical training' },
    indicator: { ru: 'Обучающиеся, прошедшие практику', en: 'Students who completed their practice' },
    owner: 'school',
  },
  internship: {
    text: { ru: 'Провести стажировку студентов{occupation}', en: 'Hold internships of students{occupation}' },
    result: { ru: 'Студенты прошли стажировку', en: 'Students have completed their internship' },
    confirmation: { ru: 'Приказы о стажировке, отчёты', en: 'Orders on internships, reports' },
    indicator: { ru: 'Студенты, прошедшие стажировку', en: 'Students who completed their internship' },
    owner: 'employer',
  },
  targetTraining: {
    text: {
      ru: 'Заключить договоры о целевом обучении{occupation}',
      en: 'Conclude target training contracts{occupation}',
    },
    result: { ru: 'Договоры о целевом обучении заключены', en: 'Target training contracts are concluded' },
    confirmation: { ru: 'Реестр договоров о целевом обучении', en: 'Register of target training contracts' },
    indicator: { ru: 'Студенты, обучающиеся по целевым договорам', en: 'Students under target training contracts' },
    owner: 'employer',
  },
  dualTraining: {
    text: { ru: 'Внедрить дуальное обучение{occupation}', en: 'Introduce dual training{occupation}' },
    result: { ru: 'Обучение ведётся на базе предприятия и колледжа', en: 'Training takes place at plant and college' },
    confirmation: { ru: 'Учебный план, соглашение сторон', en: 'Curriculum, agreement of the sides' },
    indicator: { ru: 'Обучающиеся по дуальной модели', en: 'Students in dual training' },
    owner: 'school',
  },
  jointProgramme: {
    text: {
      ru: 'Разработать совместную образовательную программу{occupation}',
      en: 'Develop a joint educational programme{occupation}',
    },
    result: { ru: 'Программа утверждена, набор открыт', en: 'The programme is approved and open for enrolment' },
    confirmation: { ru: 'Утверждённая программа', en: 'Approved programme' },
    indicator: { ru: 'Обучающиеся по совместной программе', en: 'Students of the joint programme' },
    owner: 'school',
  },
  mentoring: {
    text: {
      ru: 'Организовать наставничество на производстве{occupation}',
      en: 'Organize mentoring in production{occupation}',
    },
    result: { ru: 'За обучающимися закреплены наставники', en: 'Students have their mentors' },
    confirmation: { ru: 'Приказ о назначении наставников', en: 'Order appointing the mentors' },
    indicator: { ru: 'Обучающиеся, за которыми закреплены наставники', en: 'Students with a mentor' },
    owner: 'employer',
  },
  equipment: {
    text: { ru: 'Оснастить учебные мастерские оборудованием{occupation}', en: 'Equip training workshops{occupation}' },
    result: { ru: 'Оборудование передано и введено в работу', en: 'The equipment is handed over and in use' },
    confirmation: { ru: 'Акт приёма-передачи', en: 'Certificate of handover' },
    indicator: { ru: 'Обучающиеся на переданном оборудовании', en: 'Students trained on the equipment' },
    owner: 'employer',
  },
  teacherPlacement: {
    text: {
      ru: 'Провести стажировку преподавателей и мастеров на предприятии{occupation}',
      en: 'Hold placements of teachers at the enterprise{occupation}',
    },
    result: { ru: 'Преподаватели прошли стажировку', en: 'Teachers have completed their placement' },
    confirmation: { ru: 'Удостоверения о стажировке', en: 'Certificates of placement' },
    indicator: { ru: 'Преподаватели и мастера, прошедшие стажировку', en: 'Teachers who completed their placement' },
    owner: 'school',
  },
  demoExam: {
    text: {
      ru: 'Провести демонстрационный экзамен с участием предприятия{occupation}',
      en: 'Hold the demonstration exam together with the enterprise{occupation}',
    },
    result: { ru: 'Экзамен проведён с экспертами предприятия', en: 'The exam was held with experts of the enterprise' },
    confirmation: { ru: 'Протокол экзамена', en: 'Record of the exam' },
    indicator: {
      ru: 'Выпускники, сдавшие экзамен с участием предприятия',
      en: 'Graduates examined together with the enterprise',
    },
    owner: 'school',
  },
  graduateEmployment: {
    text: { ru: 'Обеспечить трудоустройство выпускников{occupation}', en: 'Employ graduates{occupation}' },
    result: { ru: 'Выпускники приняты на работу', en: 'Graduates are employed' },
    confirmation: { ru: 'Сведения о трудоустройстве', en: 'Report on employment' },
    indicator: { ru: 'Трудоустроенные выпускники', en: 'Graduates employed' },
    owner: 'employer',
  },
  careerGuidance: {
    text: { ru: 'Провести профориентационные мероприятия{occupation}', en: 'Hold career guidance events{occupation}' },
    result: { ru: 'Мероприятия проведены', en: 'The events were held' },
    confirmation: { ru: 'Отчёт о мероприятиях', en: 'Report on the events' },
    indicator: { ru: 'Участники профориентационных мероприятий', en: 'Participants of career guidance events' },
    owner: 'school',
  },
  excursion: {
    text: { ru: 'Провести экскурсии на предприятие{occupation}', en: 'Hold excursions to the enterprise{occupation}' },
    result: { ru: 'Экскурсии проведены', en: 'The excursions were held' },
    confirmation: { ru: 'Отчёт об экскурсиях', en: 'Report on the excursions' },
    indicator: { ru: 'Участники экскурсий', en: 'Participants of excursions' },
    owner: 'employer',
  },
  other: {
    text: { ru: 'Реализовать совместные мероприятия{occupation}', en: 'Carry out joint activities{occupation}' },
    result: { ru: 'Мероприятия реализованы', en: 'The activities were carried out' },
    confirmation: { ru: 'Отчёт', en: 'Report' },
    indicator: { ru: 'Участники мероприятий', en: 'Participants' },
    owner: 'school',
  },
};

/** The standard templates of all forms in a language: what a roadmap begins with. */
export function standardItemTemplates(language: Language): readonly ItemTemplate[] {
  return formsOfCooperation.map((form) => {
    const { text, result, confirmation, indicator, owner } = standardTemplates[form];
    return {
      form,
      text: text[language],
      expectedResult: result[language],
      confirmation: confirmation[language],
      indicator: indicator[language],
      unit: people[language],
      lead: owner,
    };
  });
}

/** Whether a text names a form of cooperation. */
export function isForm(text: string): text is FormOfCooperation {
  return (formsOfCooperation as readonly string[]).includes(text);
}

const people: LocalizedText = { ru: 'чел.', en: 'people' };

/** An occupation as an action names it. */
export interface NamedOccupation {
  readonly id: Id<'Occupation'>;
  readonly code: string;
  readonly name: string;
  /** The first two digits of the code, and what the enlarged group is called; empty where no official list knows it. */
  readonly group: string;
  readonly groupName: string;
}

/** «по профессии (специальности) 15.01.05 Сварщик», or by their enlarged group where there are several. */
export function aboutOccupations(occupations: readonly NamedOccupation[], language: Language): string {
  const distinct = [...new Map(occupations.map((occupation) => [occupation.code, occupation])).values()].sort((a, b) =>
    a.code < b.code ? -1 : 1,
  );
  const [first, second] = distinct;
  if (!first) return '';
  const names = distinct.map(({ code, name }) => `${code} ${name}`).join(', ');
  if (!second) return { ru: ` по профессии (специальности) ${names}`, en: `: ${names}` }[language];
  const group = `${first.group}.00.00 ${first.groupName}`.trim();
  return { ru: ` по укрупнённой группе ${group} (${names})`, en: `: group ${group} (${names})` }[language];
}

/** The action's text with the occupations it is about. */
export function templateText(
  { text }: Pick<ItemTemplate, 'text'>,
  occupations: readonly NamedOccupation[],
  language: Language,
): string {
  const about = aboutOccupations(occupations, language);
  return text.includes('{occupation}') ? text.replace('{occupation}', about) : `${text}${about}`;
}

/** What one owner promised in several meetings, where the promises read differently. */
export const severalCommitments: LocalizedText = {
  ru: 'Исполнить договорённости, достигнутые на индивидуальных встречах',
  en: 'Keep what was promised in the meetings',
};
/** What a commitment that was kept comes to. */
export const commitmentResult: LocalizedText = { ru: 'Обязательство исполнено', en: 'The commitment is kept' };
export const commitmentConfirmation: LocalizedText = { ru: 'Информация исполнителя', en: 'Word of the executor' };
