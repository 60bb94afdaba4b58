import { Injectable } from '@nestjs/common';
import type { Id } from '@vstrecha/kernel';
import { LiveChanges, StoreCache, insideUnitOfWork } from '@vstrecha/platform';
import type { Meeting, Plan } from '@vstrecha/schedule-domain';
import { meetingCollection } from '../storage/meeting.collection.js';
import { MeetingRepository } from '../storage/meeting.repository.js';
import { planCollection } from '../storage/plan.collection.js';
import { PlanRepository } from '../storage/plan.repository.js';

/** Marks are looked up again from so long before the latest one that is known, as clocks of processes differ. */
const OVERLAP_MS = 60_000;
const MOST_KEPT = 20;

/** The collections that released plans are read from. */
export const PLAN_COLLECTIONS: readonly string[] = [planCollection.collection, meetingCollection.collection];

/** The meetings of a released plan, by whom and what they concern. All lists are in order of time. */
export class ReleasedMeetings {
  readonly #byId = new Map<Id<'Meeting'>, number>();
  readonly #byDelegate = new Map<Id<'Delegate'>, number[]>();
  readonly #byDelegation = new Map<Id<'Delegation'>, number[]>();
  readonly #byTable = new Map<Id<'Table'>, number[]>();
  readonly #list: Meeting[];
  #latest = 0;

  constructor(meetings: readonly Meeting[]) {
    this.#list = [...meetings].sort(
      (a, b) => a.time.start.getTime() - b.time.start.getTime() || (a.id < b.id ? -1 : 1),
    );
    this.#list.forEach((meeting, at) => {
      this.#byId.set(meeting.id, at);
      for (const id of meeting.delegateIds) append(this.#byDelegate, id, at);
      append(this.#byDelegation, meeting.fromDelegationId, at);
      append(this.#byDelegation, meeting.toDelegationId, at);
      append(this.#byTable, meeting.tableId, at);
      this.#latest = Math.max(this.#latest, meeting.updatedAt.getTime());
    });
  }

  get all(): readonly Meeting[] {
    return this.#list;
  }

  /** When the youngest known mark was made. */
  get latest(): Date {
    return new Date(this.#latest);
  }

  ofDelegate(id: Id<'Delegate'>): readonly Meeting[] {
    return this.#at(this.#byDelegate.get(id));
  }

  ofDelegation(id: Id<'Delegation'>): readonly Meeting[] {
    return this.#at(this.#byDelegation.get(id));
  }

  atTable(id: Id<'Table'>): readonly Meeting[] {
    return this.#at(this.#byTable.get(id));
  }

  /** Takes over what became of a meeting; where and when it was planned is frozen. */
  mark(meeting: Meeting): void {
    const at = this.#byId.get(meeting.id);
    if (at === undefined) return;
    this.#list[at] = meeting;
    this.#latest = Math.max(this.#latest, meeting.updatedAt.getTime());
  }

  #at(positions: readonly number[] = []): readonly Meeting[] {
    return positions.map((position) => this.#list[position]!);
  }
}

interface Kept {
  /** The meetings, as they were when `writes` had been heard of. */
  readonly meetings: Promise<ReleasedMeetings>;
  readonly writes: number;
}

/**
 * Keeps released plans in memory: they are frozen, and everybody looks at them. Only what becomes of a meeting changes; that
 * is looked up when some meeting was written, in whichever process.
 */
@Injectable()
export class ReleasedPlans {
  readonly #inForce: StoreCache<Id<'Event'>, Plan | null>;
  readonly #kept = new Map<Id<'Plan'>, Kept>();
  /** Rises when some meeting is written. */
  #writes = 0;

  constructor(
    live: LiveChanges,
    private readonly plans: PlanRepository,
    private readonly meetings: MeetingRepository,
  ) {
    this.#inForce = new StoreCache(live, [planCollection.collection]);
    live.onWrite([meetingCollection.collection], () => (this.#writes += 1));
  }

  /** The plan in force: the released one with the highest number. */
  inForce(eventId: Id<'Event'>): Plan | null | Promise<Plan | null> {
    return this.#inForce.get(eventId, () => this.plans.inForce(eventId));
  }

  /** The meetings of a released plan. */
  async meetingsOf(planId: Id<'Plan'>): Promise<ReleasedMeetings> {
    if (insideUnitOfWork()) return new ReleasedMeetings(await this.meetings.ofPlan(planId));
    const kept = this.#kept.get(planId);
    if (kept?.writes === this.#writes) return kept.meetings;
    return this.#keep(planId, kept ? this.#marked(planId, kept.meetings) : this.#loaded(planId));
  }

  /** Those who ask at the same time share one look into the store. */
  #keep(planId: Id<'Plan'>, meetings: Promise<ReleasedMeetings>): Promise<ReleasedMeetings> {
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
    this.#kept.set(planId, { meetings, writes: this.#writes });
    meetings.catch(() => this.#kept.delete(planId));
    return meetings;
  }

  async #loaded(planId: Id<'Plan'>): Promise<ReleasedMeetings> {
    return new ReleasedMeetings(await this.meetings.ofPlan(planId));
  }

  async #marked(planId: Id<'Plan'>, meetings: Promise<ReleasedMeetings>): Promise<ReleasedMeetings> {
    const known = await meetings;
    const since = new Date(known.latest.getTime() - OVERLAP_MS);
    for (const meeting of await this.meetings.changedSince(planId, since)) known.mark(meeting);
    return known;
  }
}

function append<Key>(lists: Map<Key, number[]>, key: Key, at: number): void {
  const list = lists.get(key);
  if (list) list.push(at);
  else lists.set(key, [at]);
}
