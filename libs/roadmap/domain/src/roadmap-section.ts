import type { FormOfCooperation, LocalizedText } from '@vstrecha/kernel';

/** A direction of the roadmap, with the forms of cooperation whose action items are drawn into it. */
export interface RoadmapSection {
  /** Stable; items name their section by it. */
  readonly key: string;
  readonly title: string;
  /** A form that no section takes goes to `organization`, else to the first section. */
  readonly forms: readonly FormOfCooperation[];
}

/** A section as somebody typed it. */
export interface RoadmapSectionInput {
  readonly key: string;
  readonly title: string;
  /** Where absent: those of the template's section with this key. */
  readonly forms?: readonly string[] | null;
}

/** What serves several forms of cooperation, or none. */
export const organizationSection = 'organization';
/** What talks and decisions ask for. */
export const assignmentSection = 'assignments';

export interface SectionTemplate {
  readonly key: string;
  readonly title: LocalizedText;
  readonly forms: readonly FormOfCooperation[];
}

/** The directions in which enterprises and colleges of a region work together, in the order of a roadmap. */
export const sectionTemplates: readonly SectionTemplate[] = [
  {
    key: 'practice',
    title: { ru: 'Практика и стажировки обучающихся', en: 'Practice and internships of students' },
    forms: ['practice', 'internship'],
  },
  {
    key: 'training',
    title: { ru: 'Целевое и дуальное обучение', en: 'Target and dual training' },
    forms: ['targetTraining', 'dualTraining'],
  },
  {
    key: 'jointProgramme',
    title: { ru: 'Совместные образовательные программы', en: 'Joint educational programmes' },
    forms: ['jointProgramme'],
  },
  { key: 'mentoring', title: { ru: 'Наставничество', en: 'Mentoring' }, forms: ['mentoring'] },
  {
    key: 'equipment',
    title: { ru: 'Материально-техническая база', en: 'Equipment of workshops' },
    forms: ['equipment'],
  },
  {
    key: 'teacherPlacement',
    title: { ru: 'Стажировки преподавателей и мастеров', en: 'Placements of teachers' },
    forms: ['teacherPlacement'],
  },
  {
    key: 'demoExam',
    title: { ru: 'Демонстрационный экзамен', en: 'Demonstration exam' },
    forms: ['demoExam'],
  },
  {
    key: 'graduateEmployment',
    title: { ru: 'Трудоустройство выпускников', en: 'Employment of graduates' },
    forms: ['graduateEmployment'],
  },
  {
    key: 'careerGuidance',
    title: { ru: 'Профориентация', en: 'Career guidance' },
    forms: ['careerGuidance'],
  },
  {
    key: 'events',
    title: { ru: 'Экскурсии и совместные мероприятия', en: 'Excursions and joint events' },
    forms: ['excursion', 'other'],
  },
  { key: organizationSection, title: { ru: 'Организационные мероприятия', en: 'Organization' }, forms: [] },
  { key: assignmentSection, title: { ru: 'Поручения', en: 'Assignments' }, forms: [] },
];

/** The section into which an item of this form is drawn. */
export function sectionOfForm(sections: readonly RoadmapSection[], form: FormOfCooperation | undefined): string {
  const own = form && sections.find(({ forms }) => forms.includes(form));
  return (own ?? sections.find(({ key }) => key === organizationSection) ?? sections[0])?.key ?? '';
}
