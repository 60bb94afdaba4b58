import {
  type FormOfCooperation,
  type LocalizedText,
  formOfCooperationLabels,
  formsOfCooperation,
} from '@vstrecha/kernel';

/**
 * A direction of the roadmap. Sections of the template are known by a form of cooperation, `organization` (what serves several
 * forms or none) or `assignments` (what a talk or a decision asks for); an organizer's own ones by keys of their own.
 */
export interface RoadmapSection {
  readonly key: string;
  readonly title: string;
}

export const organizationSection = 'organization';
export const assignmentSection = 'assignments';

const otherTitles: Readonly<Record<string, LocalizedText>> = {
  [organizationSection]: { ru: 'Организационные мероприятия', en: 'Organization' },
  [assignmentSection]: { ru: 'Поручения', en: 'Assignments' },
};

/** The template's sections in its order: forms of cooperation, organization, assignments. */
export const templateSections: readonly { readonly key: string; readonly title: LocalizedText }[] = [
  ...formsOfCooperation.map((form: FormOfCooperation) => ({ key: form, title: formOfCooperationLabels[form] })),
  ...Object.entries(otherTitles).map(([key, title]) => ({ key, title })),
];
