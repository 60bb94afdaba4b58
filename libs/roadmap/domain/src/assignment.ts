import type { Id } from '@vstrecha/kernel';
import type { ActionItem } from './action-item.js';
import type { Party } from './party.js';
import { type ActionItemState, standsInRoadmap } from './roadmap-lifecycle.js';
import { assignmentSection } from './roadmap-section.js';

/** A поручение as a protocol lists it: what a talk or a decision asks for, of whom, by when. */
export interface Assignment {
  readonly id: Id<'ActionItem'>;
  /** From 1, in the order in which the organizer put them. */
  readonly number: number;
  readonly text: string;
  readonly owner?: Party;
  readonly coExecutors: readonly Party[];
  /** Local days, `YYYY-MM-DD`. */
  readonly start?: string;
  readonly due?: string;
  readonly expectedResult?: string;
  readonly confirmation?: string;
  readonly state: ActionItemState;
  /** The talks that it comes from. */
  readonly agendaItemIds: readonly Id<'AgendaItem'>[];
  /** The decisions that it comes from, in words. */
  readonly decisions: readonly string[];
}

/** Whether an item is an assignment: it comes from a talk or a decision, or stands in their section. */
export function isAssignment({ sectionKey, sources }: Pick<ActionItem, 'sectionKey' | 'sources'>): boolean {
  return sectionKey === assignmentSection || sources.some(({ kind }) => kind !== 'outcome');
}

/** The assignments among the items that stand, in their order; what was rejected or cancelled is not among them. */
export function assignmentsAmong(items: readonly ActionItem[]): readonly Assignment[] {
  return items
    .filter((item) => isAssignment(item) && standsInRoadmap(item.state))
    .sort((a, b) => order(a) - order(b) || a.position - b.position || (a.id < b.id ? -1 : 1))
    .map((item, index) => ({
      id: item.id,
      number: index + 1,
      text: item.text,
      owner: item.owner,
      coExecutors: item.coExecutors,
      start: item.start,
      due: item.due,
      expectedResult: item.expectedResult,
      confirmation: item.confirmation,
      state: item.state,
      agendaItemIds: item.sources.flatMap((source) => (source.kind === 'agendaItem' ? [source.agendaItemId] : [])),
      decisions: item.sources.flatMap((source) => (source.kind === 'decision' ? [source.text] : [])),
    }));
}

/** Their own section first; assignments that the organizer put under a direction follow. */
function order({ sectionKey }: Pick<ActionItem, 'sectionKey'>): number {
  return sectionKey === assignmentSection ? 0 : 1;
}
