import type { FormOfCooperation, Language, LocalizedText } from '@vstrecha/kernel';

/** How an agreed form of cooperation reads as an action: `{occupation}` stands for the occupation, or falls away. */
export interface ItemTemplate {
  readonly text: LocalizedText;
  readonly result: LocalizedText;
  readonly confirmation: LocalizedText;
  /** Which side leads: the one that teaches, or the one that employs. */
  readonly owner: 'school' | 'employer';
}

export const itemTemplates: Readonly<Record<FormOfCooperation, ItemTemplate>> = {
  practice: {
    text: {
      ru: 'Организовать производственную практику обучающихся{occupation}',
      en: 'Organize practice of students at the enterprise{occupation}',
    },
    result: { ru: 'Обучающиеся прошли практику', en: 'Students have completed their practice' },
    confirmation: { ru: 'Договоры о практической подготовке', en: 'Agreements on practical training' },
    owner: 'school',
  },
  internship: {
    text: { ru: 'Провести стажировку студентов{occupation}', en: 'Hold internships of students{occupation}' },
    result: { ru: 'Студенты прошли стажировку', en: 'Students have completed their internship' },
    confirmation: { ru: 'Приказы о стажировке, отчёты', en: 'Orders on internships, reports' },
    owner: 'employer',
  },
  targetTraining: {
    text: {
      ru: 'Заключить договоры о целевом обучении{occupation}',
      en: 'Conclude target training contracts{occupation}',
    },
    result: { ru: 'Договоры о целевом обучении заключены', en: 'Target training contracts are concluded' },
    confirmation: { ru: 'Реестр договоров о целевом обучении', en: 'Register of target training contracts' },
    owner: 'employer',
  },
  dualTraining: {
    text: { ru: 'Внедрить дуальное обучение{occupation}', en: 'Introduce dual training{occupation}' },
    result: { ru: 'Обучение ведётся на базе предприятия и колледжа', en: 'Training takes place at plant and college' },
    confirmation: { ru: 'Учебный план, соглашение сторон', en: 'Curriculum, agreement of the sides' },
    owner: 'school',
  },
  jointProgramme: {
    text: {
      ru: 'Разработать совместную образовательную программу{occupation}',
      en: 'Develop a joint educational programme{occupation}',
    },
    result: { ru: 'Программа утверждена, набор открыт', en: 'The programme is approved and open for enrolment' },
    confirmation: { ru: 'Утверждённая программа', en: 'Approved programme' },
    owner: 'school',
  },
  mentoring: {
    text: {
      ru: 'Организовать наставничество на производстве{occupation}',
      en: 'Organize mentoring in production{occupation}',
    },
    result: { ru: 'За обучающимися закреплены наставники', en: 'Students have their mentors' },
    confirmation: { ru: 'Приказ о назначении наставников', en: 'Order appointing the mentors' },
    owner: 'employer',
  },
  equipment: {
    text: { ru: 'Оснастить учебные мастерские оборудованием{occupation}', en: 'Equip training workshops{occupation}' },
    result: { ru: 'Оборудование передано и введено в работу', en: 'The equipment is handed over and in use' },
    confirmation: { ru: 'Акт приёма-передачи', en: 'Certificate of handover' },
    owner: 'employer',
  },
  teacherPlacement: {
    text: {
      ru: 'Провести стажировку преподавателей и мастеров на предприятии{occupation}',
      en: 'Hold placements of teachers at the enterprise{occupation}',
    },
    result: { ru: 'Преподаватели прошли стажировку', en: 'Teachers have completed their placement' },
    confirmation: { ru: 'Удостоверения о стажировке', en: 'Certificates of placement' },
    owner: 'school',
  },
  demoExam: {
    text: {
      ru: 'Провести демонстрационный экзамен с участием предприятия{occupation}',
      en: 'Hold the demonstration exam together with the enterprise{occupation}',
    },
    result: { ru: 'Экзамен проведён с экспертами предприятия', en: 'The exam was held with experts of the enterprise' },
    confirmation: { ru: 'Протокол экзамена', en: 'Record of the exam' },
    owner: 'school',
  },
  graduateEmployment: {
    text: { ru: 'Обеспечить трудоустройство выпускников{occupation}', en: 'Employ graduates{occupation}' },
    result: { ru: 'Выпускники приняты на работу', en: 'Graduates are employed' },
    confirmation: { ru: 'Сведения о трудоустройстве', en: 'Report on employment' },
    owner: 'employer',
  },
  careerGuidance: {
    text: { ru: 'Провести профориентационные мероприятия{occupation}', en: 'Hold career guidance events{occupation}' },
    result: { ru: 'Мероприятия проведены', en: 'The events were held' },
    confirmation: { ru: 'Отчёт о мероприятиях', en: 'Report on the events' },
    owner: 'school',
  },
  excursion: {
    text: { ru: 'Провести экскурсии на предприятие{occupation}', en: 'Hold excursions to the enterprise{occupation}' },
    result: { ru: 'Экскурсии проведены', en: 'The excursions were held' },
    confirmation: { ru: 'Отчёт об экскурсиях', en: 'Report on the excursions' },
    owner: 'employer',
  },
  other: {
    text: { ru: 'Реализовать совместные мероприятия{occupation}', en: 'Carry out joint activities{occupation}' },
    result: { ru: 'Мероприятия реализованы', en: 'The activities were carried out' },
    confirmation: { ru: 'Отчёт', en: 'Report' },
    owner: 'school',
  },
};

/** The action's text with the occupation it is about. */
export function templateText(form: FormOfCooperation, occupation: string | undefined, language: Language): string {
  const about = occupation
    ? { ru: ` по профессии (специальности) ${occupation}`, en: `: ${occupation}` }[language]
    : '';
  return itemTemplates[form].text[language].replace('{occupation}', about);
}

/** What a commitment that was kept comes to. */
export const commitmentResult: LocalizedText = { ru: 'Обязательство исполнено', en: 'The commitment is kept' };
export const commitmentConfirmation: LocalizedText = { ru: 'Информация исполнителя', en: 'Word of the executor' };

/** «46 чел. (2024 — 22, 2025 — 24)». */
export function headcountText(
  headcounts: readonly { readonly year: number; readonly count: number }[],
  language: Language,
): string {
  const total = headcounts.reduce((sum, { count }) => sum + count, 0);
  const years = headcounts.map(({ year, count }) => `${year} — ${count}`).join(', ');
  return language === 'ru' ? `${total} чел. (${years})` : `${total} people (${years})`;
}
