import type { LocalizedText } from './language.js';

/**
 * The ways in which an enterprise and a college can work together. Needs ask for them, programmes offer them, requests
 * name them as topics, outcomes agree on them and the roadmap is sectioned by them: one list for all areas.
 */
export const formsOfCooperation = [
  'practice',
  'internship',
  'targetTraining',
  'dualTraining',
  'jointProgramme',
  'mentoring',
  'equipment',
  'teacherPlacement',
  'demoExam',
  'graduateEmployment',
  'careerGuidance',
  'excursion',
  'other',
] as const;

export type FormOfCooperation = (typeof formsOfCooperation)[number];

export const formOfCooperationLabels: Readonly<Record<FormOfCooperation, LocalizedText>> = {
  practice: { ru: 'Производственная практика', en: 'Practice at the enterprise' },
  internship: { ru: 'Стажировка студентов', en: 'Student internship' },
  targetTraining: { ru: 'Целевое обучение', en: 'Target training' },
  dualTraining: { ru: 'Дуальное обучение', en: 'Dual training' },
  jointProgramme: { ru: 'Совместная образовательная программа', en: 'Joint programme' },
  mentoring: { ru: 'Наставничество', en: 'Mentoring' },
  equipment: { ru: 'Оснащение мастерских оборудованием', en: 'Equipment for workshops' },
  teacherPlacement: { ru: 'Стажировка преподавателей', en: 'Teacher placement' },
  demoExam: { ru: 'Демонстрационный экзамен', en: 'Demonstration exam' },
  graduateEmployment: { ru: 'Трудоустройство выпускников', en: 'Employment of graduates' },
  careerGuidance: { ru: 'Профориентация', en: 'Career guidance' },
  excursion: { ru: 'Экскурсия на предприятие', en: 'Excursion to the enterprise' },
  other: { ru: 'Другое', en: 'Other' },
};
