import {
  objectiveNames,
  type AffectedDelegation,
  type Comparison,
  type Meeting,
  type MovedMeeting,
  type Plan,
  type Problem,
} from './model.js';
import { breaksOf, objectiveValues, tableChangesOf } from './objectives.js';
import { PlanView, ProblemIndex } from './plan-view.js';

/** Says who is affected by going from plan A to plan B, and how. Both plans must be well-formed plans of the problem. */
export function compare(problem: Problem, planA: Plan, planB: Plan): Comparison {
  const index = new ProblemIndex(problem);
  const a = new PlanView(index, planA);
  const b = new PlanView(index, planB);
  for (const { what } of [...a.malformed, ...b.malformed]) throw new Error(`Cannot compare a malformed plan: ${what}.`);

  const affected: AffectedDelegation[] = [];
  problem.delegations.forEach(({ id }, d) => {
    const added: Meeting[] = [];
    const removed: Meeting[] = [];
    const moved: MovedMeeting[] = [];
    for (const { meeting, wishIndex } of a.meetingsOf[d]!) {
      const now = b.placed[wishIndex]?.meeting;
      if (now === undefined) removed.push(meeting);
      else if (isMoved(meeting, now)) moved.push(movedMeeting(meeting, now));
    }
    for (const { meeting, wishIndex } of b.meetingsOf[d]!) if (a.placed[wishIndex] === undefined) added.push(meeting);
    if (added.length + removed.length + moved.length === 0) return;
    affected.push({
      delegation: id,
      added,
      removed,
      moved,
      breaks: [breaksOf(a, d), breaksOf(b, d)],
      tableChanges: [tableChangesOf(a, d), tableChangesOf(b, d)],
    });
  });
  const objectives = [objectiveValues(a), objectiveValues(b)] as const;
  return {
    affected,
    objectives,
    differing: objectiveNames.filter((name) => objectives[0][name] !== objectives[1][name]),
  };
}

export function isMoved(from: Meeting, to: Meeting): boolean {
  return from.slot !== to.slot || from.table !== to.table || from.delegates?.join() !== to.delegates?.join();
}

export function movedMeeting(from: Meeting, to: Meeting): MovedMeeting {
  const { wish, ...before } = from;
  const { wish: _, ...after } = to;
  return { wish, from: before, to: after };
}
