/**
 * The scheduling problem and its answers as plain data: ids are the caller's strings, every list is read-only, and
 * everything survives `structuredClone` and JSON. The vocabulary is that of docs/concepts.md.
 */

/**
 * One slot of the event. Slots are listed in time order; slots of one round follow each other without a pause, between
 * two rounds of a day lies a pause (lunch, a plenary), between two days the night.
 */
export interface Slot {
  readonly id: string;
  /** The round the slot belongs to; all slots are in one round where none is named. */
  readonly round?: string;
  /** The day the slot belongs to; all slots are on one day where none is named. */
  readonly day?: string;
}

/** A place at which one meeting at a time is held. */
export interface Table {
  readonly id: string;
  readonly zone?: string;
  /** What it offers, e.g. `screen`, `quiet`, `step-free`. */
  readonly features?: readonly string[];
  /** Slots in which nobody can meet here. */
  readonly unavailable?: readonly string[];
}

/** A named person of a delegation; in one place at a time. */
export interface Delegate {
  readonly id: string;
  readonly unavailable?: readonly string[];
}

export interface Delegation {
  readonly id: string;
  /** How many meetings it can hold at once; 1 where not given. Named delegates who are free limit it further. */
  readonly capacity?: number;
  /** Slots in which it can hold no meeting. */
  readonly unavailable?: readonly string[];
  readonly delegates?: readonly Delegate[];
  /** The tables that are its own: it receives its partners there. */
  readonly homeTables?: readonly string[];
  /** The most meetings it wants over the whole event. */
  readonly maxMeetings?: number;
  /** After so many slots with meetings in a row it has one without. The pause between two rounds is such a rest. */
  readonly restAfter?: number;
}

/** A talk, a track session, an exhibit: whoever must attend it can hold no meeting in its slots. */
export interface AgendaItem {
  readonly id: string;
  /** The slots that it overlaps. */
  readonly slots: readonly string[];
  /** Ids of delegations and of delegates who must attend it. */
  readonly attendees: readonly string[];
}

/** A meeting to place. */
export interface Wish {
  readonly id: string;
  /** The delegation that receives: the meeting is at its home table where both have one. */
  readonly a: string;
  readonly b: string;
  /** What the meeting is worth (mutual interest, priority, match score): finite and not negative; 1 where not given. */
  readonly weight?: number;
  /** Must be placed: the problem is infeasible otherwise. */
  readonly required?: boolean;
  /** Slots it may be held in; any where not given. */
  readonly slots?: readonly string[];
  /** Rounds it may be held in (its session); any where not given. */
  readonly rounds?: readonly string[];
  /** Fixed by the organizer. A fixed slot makes the meeting required; a fixed table alone does not. */
  readonly pin?: { readonly slot?: string; readonly table?: string };
  /** Delegates asked for by name, at most one of each side. */
  readonly delegates?: readonly string[];
  /** Table features it needs. */
  readonly needs?: readonly string[];
}

/** Where both are placed, `before` is held in an earlier slot than `after`. */
export interface Precedence {
  readonly before: string;
  readonly after: string;
}

export interface ZoneDistance {
  readonly from: string;
  readonly to: string;
  /** In any unit, the same both ways. Zones without a distance are 1 apart. */
  readonly distance: number;
}

/** The hard constraints; each is one function in `constraints.ts` and one sentence in docs/constraints.md. */
export const constraintNames = [
  'requiredMeetings',
  'forbiddenPairs',
  'allowedSlots',
  'pins',
  'precedences',
  'availability',
  'capacity',
  'delegates',
  'maxMeetings',
  'rest',
  'tables',
  'tableFeatures',
  'homeTables',
  'fairBreaks',
] as const;
export type ConstraintName = (typeof constraintNames)[number];

/** The objectives in the order in which they count; each is one function in `objectives.ts`, and less is better. */
export const objectiveNames = [
  'unplacedRequired',
  'unplacedWeight',
  'breakDifference',
  'missedShares',
  'breaks',
  'tableChanges',
  'walking',
] as const;
export type ObjectiveName = (typeof objectiveNames)[number];
export type ObjectiveValues = Readonly<Record<ObjectiveName, number>>;

/** What counts in this event. Every constraint but `fairBreaks` and every objective is on where nothing is said. */
export interface Rules {
  readonly constraints?: Partial<Readonly<Record<ConstraintName, boolean>>>;
  readonly objectives?: Partial<Readonly<Record<ObjectiveName, boolean>>>;
  /** By how much the breaks of two delegations may differ (`fairBreaks`, `breakDifference`); 2 where not given. */
  readonly maxBreakDifference?: number;
  /** Whether idle slots on both sides of the pause between two rounds of a day make a break; true where not given. */
  readonly breaksAcrossRounds?: boolean;
  /** Whether idle slots on both sides of a night make a break; false where not given. */
  readonly breaksAcrossNights?: boolean;
  readonly zoneDistances?: readonly ZoneDistance[];
}

export interface Problem {
  /** In time order. */
  readonly slots: readonly Slot[];
  readonly tables: readonly Table[];
  readonly delegations: readonly Delegation[];
  readonly wishes: readonly Wish[];
  readonly agenda?: readonly AgendaItem[];
  readonly precedences?: readonly Precedence[];
  /** Pairs of delegations that never meet, in either order. */
  readonly forbiddenPairs?: readonly (readonly [string, string])[];
  readonly rules?: Rules;
}

/** One placed meeting. */
export interface Meeting {
  readonly wish: string;
  readonly slot: string;
  readonly table: string;
  /** Who attends, one of each side that has named delegates. */
  readonly delegates?: readonly string[];
}

export interface Plan {
  /** In the order of the problem's wishes. */
  readonly meetings: readonly Meeting[];
}

/**
 * - `optimal`: proved that no plan is better in any objective that is on, up to `breaks`; table changes and walking are
 *   improved afterwards and carry no proof.
 * - `feasible`: every hard constraint holds; `gap` says how far the bound is.
 * - `infeasible`: proved that no plan holds every hard constraint; `clash` says why. The plan leaves required meetings out.
 * - `unknown`: the effort ended before a plan was found that holds every hard constraint (required meetings, demanded
 *   fairness of breaks) and before the contrary was proved.
 */
export type SolveStatus = 'optimal' | 'feasible' | 'infeasible' | 'unknown';

/** One of the things that cannot hold together. Ids are those of the problem. */
export interface Clash {
  readonly constraint: ConstraintName;
  readonly wishes?: readonly string[];
  readonly delegations?: readonly string[];
  readonly slots?: readonly string[];
}

/** A meeting that stands in the way. */
export interface Rival {
  readonly wish: string;
  readonly slot: string;
}

/** Why a wish is not in the plan. */
export type Reason =
  | { readonly code: 'forbidden-pair' }
  /** The slots allowed for the wish, the availability of both sides and of the delegates asked for have none in common. */
  | { readonly code: 'no-common-slot' }
  /** No table has what the wish needs. */
  | { readonly code: 'no-suitable-table' }
  /** The delegation holds as many meetings as it wants (`maxMeetings`). */
  | { readonly code: 'enough-meetings'; readonly delegation: string; readonly with: readonly Rival[] }
  /** In every slot that is left to the wish the delegation (or the delegate asked for) holds one of these meetings. */
  | { readonly code: 'delegation-full'; readonly delegation: string; readonly with: readonly Rival[] }
  | { readonly code: 'delegate-full'; readonly delegate: string; readonly with: readonly Rival[] }
  /** Neither side is full, but never free together. */
  | { readonly code: 'never-free-together'; readonly delegations: readonly [string, string] }
  /** The delegation would have no rest. */
  | { readonly code: 'no-rest'; readonly delegation: string; readonly slots: readonly string[] }
  /** In every slot in which both sides are free all suitable tables are taken. */
  | { readonly code: 'tables-taken'; readonly slots: readonly string[] }
  /** Both sides are free only in slots that come too early or too late with regard to these meetings. */
  | { readonly code: 'out-of-order'; readonly with: readonly Rival[] }
  /** It fits only in place of these, which are worth as much or more. */
  | { readonly code: 'outweighed'; readonly by: readonly Rival[] }
  /** A slot is left for it: the search was cancelled, or placing it would break a fairness rule. */
  | { readonly code: 'room-left'; readonly slot: string };

/** What would let the wish be placed in `slot`, all other meetings staying where they are. */
export interface Remedy {
  readonly slot: string;
  /** Meetings to give up or to move elsewhere. */
  readonly without: readonly string[];
  /** Delegations and delegates that would have to be available then (or hold one meeting more at once). */
  readonly available: readonly string[];
  /** Whether one more suitable table is needed then. */
  readonly extraTable: boolean;
  /** Constraints of this wish that would have to be lifted. */
  readonly lift: readonly ConstraintName[];
}

export interface UnplacedWish {
  readonly wish: string;
  /** The main reason first. */
  readonly reasons: readonly Reason[];
  /** The cheapest first, at most two. Empty for a forbidden pair and where the search was cancelled (`explain` finds them later). */
  readonly remedies: readonly Remedy[];
}

export interface Solution {
  readonly status: SolveStatus;
  readonly plan: Plan;
  readonly objectives: ObjectiveValues;
  readonly placedWeight: number;
  /**
   * Proved lower bounds: no plan that equals the optimum in the objectives before has less. An objective without an
   * entry has no bound but 0.
   */
  readonly bounds: Partial<ObjectiveValues>;
  /**
   * How far the answer can be from the optimum in the first objective that is not proved: for the weight the share of
   * the greatest weight that can be placed, for another objective the difference to its bound. 0 where it is optimal.
   */
  readonly gap: number;
  /** The objectives whose value is proved optimal, in order. */
  readonly proved: readonly ObjectiveName[];
  readonly unplaced: readonly UnplacedWish[];
  /** For `infeasible`: what cannot hold together. */
  readonly clash: readonly Clash[];
  /** True where the signal ended the search; such an answer depends on the speed of the machine. */
  readonly cancelled: boolean;
}

export interface Progress {
  readonly stage: 'selecting' | 'proving' | 'polishing';
  readonly objectives: Readonly<Pick<ObjectiveValues, 'unplacedRequired' | 'unplacedWeight' | 'breaks'>>;
  readonly placed: number;
  /** As in `Solution`. */
  readonly bounds: Partial<ObjectiveValues>;
  readonly gap: number;
}

export interface SolveOptions {
  /** Any integer; the same seed and effort give the same plan on every machine. 1 where not given. */
  readonly seed?: number;
  /** How much work to spend, counted in moves of the search and conflicts of the proofs: one unit takes about half a second. 5 where not given. */
  readonly effort?: number;
  /**
   * Seconds after which to stop, in place of `effort`: for benchmarks, and for those who would rather have an answer in
   * time than the same answer again, as the plan then depends on the speed of the machine.
   */
  readonly timeout?: number;
  /** Ends the search at once with the best plan so far. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** 0 runs on the calling thread and blocks it; 1 or 2 worker threads otherwise. 1 where not given. Never changes the plan of an effort. */
  readonly workers?: 0 | 1 | 2;
  /** A plan to start from, e.g. the one that the organizer has changed by hand. */
  readonly start?: Plan;
}

/** One fault of a problem. */
export interface Fault {
  readonly code:
    | 'duplicate-id'
    | 'unknown-id'
    | 'not-in-event'
    | 'bad-number'
    | 'same-delegation'
    | 'wrong-delegate'
    | 'contradictory-pin'
    | 'contradictory-requirement'
    | 'cyclic-precedence'
    | 'too-large';
  /** Where, e.g. `wishes[3].pin.slot`. */
  readonly path: string;
  /** What is wrong and what to do, in English. */
  readonly message: string;
  readonly ids: readonly string[];
}

/** The problem cannot be solved as it stands; lists every fault that it has. */
export class InvalidProblemError extends Error {
  constructor(readonly faults: readonly Fault[]) {
    super(`The problem has ${faults.length} fault(s):\n${faults.map((f) => `- ${f.path}: ${f.message}`).join('\n')}`);
    this.name = 'InvalidProblemError';
  }
}

/** A hard constraint that a plan does not hold. */
export interface Violation {
  /** `wellFormed`: the plan names things that the problem does not have, or places a wish twice. */
  readonly constraint: ConstraintName | 'wellFormed';
  /** In English, naming the ids. */
  readonly message: string;
  readonly wishes: readonly string[];
  readonly slot?: string;
}

/** What happened after the plan was made. */
export type Change =
  | { readonly kind: 'meeting-cancelled'; readonly wish: string }
  /** Late arrival, early departure, an absence. */
  | { readonly kind: 'delegation-unavailable'; readonly delegation: string; readonly slots: readonly string[] }
  | { readonly kind: 'delegate-unavailable'; readonly delegate: string; readonly slots: readonly string[] }
  | { readonly kind: 'table-lost'; readonly table: string; readonly slots?: readonly string[] }
  | { readonly kind: 'wish-added'; readonly wish: Wish }
  /** A new or moved talk: replaces the agenda item with the same id. */
  | { readonly kind: 'agenda-item-moved'; readonly item: AgendaItem };

/** The change names something that the problem does not have; nothing was changed. */
export class InvalidChangeError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'InvalidChangeError';
  }
}

export interface RepairOptions {
  /** The first slot that has not begun: meetings before it have happened and stay. The first of the event where not given. */
  readonly from?: string;
}

/** A meeting in another slot, at another table or with another delegate than before. */
export interface MovedMeeting {
  readonly wish: string;
  readonly from: Omit<Meeting, 'wish'>;
  readonly to: Omit<Meeting, 'wish'>;
}

export interface Repair {
  /** The problem after the change. */
  readonly problem: Problem;
  readonly plan: Plan;
  /** Meetings that keep taking place, in another slot or at another table. */
  readonly moved: readonly MovedMeeting[];
  /** Meetings that were in the plan and find no place any more, and the added wish where it finds none. */
  readonly dropped: readonly UnplacedWish[];
  /**
   * Whether it is proved that no repair that drops none of the meetings that the change leaves alone drops less weight,
   * or drops as little and moves fewer of those meetings to another slot.
   */
  readonly provedMinimal: boolean;
  /** Unplaced wishes that fit, without moving anything, into what the change has freed; the most valuable first. */
  readonly fillers: readonly Meeting[];
}

/** How one delegation fares in plan B compared with plan A. */
export interface AffectedDelegation {
  readonly delegation: string;
  readonly added: readonly Meeting[];
  readonly removed: readonly Meeting[];
  readonly moved: readonly MovedMeeting[];
  /** Breaks in A and in B. */
  readonly breaks: readonly [number, number];
  /** Table changes in A and in B. */
  readonly tableChanges: readonly [number, number];
}

export interface Comparison {
  /** Delegations for which anything differs, in the order of the problem. */
  readonly affected: readonly AffectedDelegation[];
  readonly objectives: readonly [ObjectiveValues, ObjectiveValues];
  /** The objectives that differ, in order. */
  readonly differing: readonly ObjectiveName[];
}
