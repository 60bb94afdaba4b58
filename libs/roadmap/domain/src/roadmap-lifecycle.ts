import type { LocalizedText } from '@vstrecha/kernel';

export const roadmapStates = ['draft', 'review', 'approved', 'inProgress', 'closed'] as const;
export type RoadmapState = (typeof roadmapStates)[number];

export const roadmapStateLabels: Readonly<Record<RoadmapState, LocalizedText>> = {
  draft: { ru: 'Проект', en: 'Draft' },
  review: { ru: 'На согласовании', en: 'In review' },
  approved: { ru: 'Утверждена', en: 'Approved' },
  inProgress: { ru: 'Исполняется', en: 'In progress' },
  closed: { ru: 'Завершена', en: 'Closed' },
};

/** From which state a roadmap can go where. Going back to the draft after approval begins a new edition. */
export const roadmapTransitions: Readonly<Record<RoadmapState, readonly RoadmapState[]>> = {
  draft: ['review'],
  review: ['draft', 'approved'],
  approved: ['inProgress', 'draft'],
  inProgress: ['closed', 'draft'],
  closed: ['inProgress'],
};

/** States in which items can be drawn, added and edited. */
export function isEditable(state: RoadmapState): boolean {
  return state === 'draft' || state === 'review';
}

/** States in which progress is reported. */
export function isUnderWay(state: RoadmapState): boolean {
  return state === 'approved' || state === 'inProgress';
}

export const actionItemStates = ['proposed', 'accepted', 'rejected', 'started', 'done', 'cancelled'] as const;
export type ActionItemState = (typeof actionItemStates)[number];

export const actionItemStateLabels: Readonly<Record<ActionItemState, LocalizedText>> = {
  proposed: { ru: 'Предложено', en: 'Proposed' },
  accepted: { ru: 'Принято', en: 'Accepted' },
  rejected: { ru: 'Отклонено', en: 'Rejected' },
  started: { ru: 'Исполняется', en: 'Started' },
  done: { ru: 'Исполнено', en: 'Done' },
  cancelled: { ru: 'Снято', en: 'Cancelled' },
};

/**
 * From which state an item can go where, and in which phase of the roadmap. What was proposed or rejected is decided while
 * the roadmap is written; what was accepted is worked through once it is approved.
 */
export const actionItemTransitions: Readonly<
  Record<ActionItemState, Partial<Record<ActionItemState, 'writing' | 'work'>>>
> = {
  proposed: { accepted: 'writing', rejected: 'writing' },
  accepted: { rejected: 'writing', proposed: 'writing', started: 'work', done: 'work', cancelled: 'work' },
  rejected: { proposed: 'writing', accepted: 'writing' },
  started: { done: 'work', accepted: 'work', cancelled: 'work' },
  done: { started: 'work' },
  cancelled: { accepted: 'work' },
};

/** Whether an item stands in the roadmap's paper. */
export function standsInRoadmap(state: ActionItemState): boolean {
  return state === 'accepted' || state === 'started' || state === 'done';
}
