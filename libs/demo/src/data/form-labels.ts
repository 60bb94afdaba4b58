import type { DemoForm } from './demo-event.js';

/** How participants call the forms of cooperation in their topics and notes. */
export const formLabels: Readonly<Record<DemoForm, string>> = {
  practice: 'производственная практика',
  internship: 'стажировка студентов',
  targetTraining: 'целевое обучение',
  dualTraining: 'дуальное обучение',
  jointProgramme: 'совместная образовательная программа',
  mentoring: 'наставничество',
  equipment: 'оснащение мастерских',
  teacherPlacement: 'стажировка преподавателей',
  demoExam: 'демонстрационный экзамен',
  graduateEmployment: 'трудоустройство выпускников',
  careerGuidance: 'профориентация',
  excursion: 'экскурсии на производство',
  other: 'другое',
};
