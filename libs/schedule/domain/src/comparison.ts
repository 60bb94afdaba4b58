import type { Id } from '@vstrecha/kernel';
import { type Meeting, sidesOf } from './meeting.js';

export type MeetingDifference =
  | { readonly kind: 'added'; readonly after: Meeting }
  | { readonly kind: 'removed'; readonly before: Meeting }
  | {
      readonly kind: 'changed';
      readonly before: Meeting;
      readonly after: Meeting;
      readonly timeChanged: boolean;
      readonly tableChanged: boolean;
      readonly delegatesChanged: boolean;
    };

export interface PlanComparison {
  /** In order of time (of what stands afterwards, where there is such). */
  readonly differences: readonly MeetingDifference[];
  /** Delegations and delegates whose agenda differs. */
  readonly affectedDelegationIds: readonly Id<'Delegation'>[];
  readonly affectedDelegateIds: readonly Id<'Delegate'>[];
}

/** How the second list of meetings differs from the first. A meeting is the same where its series is; cancelled ones are not there. */
export function comparePlans(before: readonly Meeting[], after: readonly Meeting[]): PlanComparison {
  const old = new Map(standing(before).map((meeting) => [meeting.seriesId, meeting]));
  const present = standing(after);
  const kept = new Set(present.map((meeting) => meeting.seriesId));
  const differences: MeetingDifference[] = [];
  for (const meeting of present) {
    const earlier = old.get(meeting.seriesId);
    const difference = earlier ? changeOf(earlier, meeting) : ({ kind: 'added', after: meeting } as const);
    if (difference) differences.push(difference);
  }
  for (const meeting of old.values()) {
    if (!kept.has(meeting.seriesId)) differences.push({ kind: 'removed', before: meeting });
  }
  differences.sort((a, b) => standingOf(a).time.start.getTime() - standingOf(b).time.start.getTime());
  const touched = differences.flatMap((difference) => [
    ...('before' in difference ? [difference.before] : []),
    ...('after' in difference ? [difference.after] : []),
  ]);
  return {
    differences,
    affectedDelegationIds: [...new Set(touched.flatMap((meeting) => sidesOf(meeting)))],
    affectedDelegateIds: [...new Set(differences.flatMap(affectedDelegates))],
  };
}

/** The meeting as it stands afterwards, or as it stood where it is gone. */
export function standingOf(difference: MeetingDifference): Meeting {
  return difference.kind === 'removed' ? difference.before : difference.after;
}

function changeOf(before: Meeting, after: Meeting): MeetingDifference | undefined {
  const timeChanged =
    before.time.start.getTime() !== after.time.start.getTime() ||
    before.time.end.getTime() !== after.time.end.getTime();
  const tableChanged = before.tableId !== after.tableId;
  const delegatesChanged = [...before.delegateIds].sort().join() !== [...after.delegateIds].sort().join();
  if (!timeChanged && !tableChanged && !delegatesChanged) return undefined;
  return { kind: 'changed', before, after, timeChanged, tableChanged, delegatesChanged };
}

/** Who must hear of a difference: all of the meeting, or, where only the people changed, those who come or go. */
function affectedDelegates(difference: MeetingDifference): readonly Id<'Delegate'>[] {
  if (difference.kind !== 'changed') return standingOf(difference).delegateIds;
  const { before, after, timeChanged, tableChanged } = difference;
  const all = [...new Set([...before.delegateIds, ...after.delegateIds])];
  if (timeChanged || tableChanged) return all;
  return all.filter((id) => before.delegateIds.includes(id) !== after.delegateIds.includes(id));
}

function standing(meetings: readonly Meeting[]): readonly Meeting[] {
  return meetings.filter((meeting) => meeting.state !== 'cancelled');
}
