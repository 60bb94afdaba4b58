import type { DemoEvent } from '../data/demo-event.js';
import { approveRoadmap } from './approve-roadmap.js';
import { createDraft, enterAgenda, enterHosts } from './create-event.js';
import type { DemoEventState, Walk } from './demo-event-state.js';
import { drawRoadmap } from './draw-roadmap.js';
import { enterOccupations, enterWorkforce } from './enter-workforce.js';
import { answerRequests, fileRequests, rulePairs } from './exchange-requests.js';
import { findDelegations, importGuests, introduceDelegations } from './invite-guests.js';
import { keepProtocol } from './keep-protocol.js';
import { makePlan, release } from './make-plan.js';
import { moveEvent } from './move-event.js';
import type { DemoPort, DemoStep } from './port.js';
import { recordOutcomes } from './record-outcomes.js';

/** What the walk tells while it goes: the step it is at, and how far that has come. */
export interface DemoProgress {
  readonly step: DemoStep;
  readonly done: number;
  readonly total: number;
}

export interface WalkOptions {
  readonly event: DemoEvent;
  /** The address in whose name the event is organized; it must be allowed to create events. */
  readonly organizer: string;
  readonly tell: (progress: DemoProgress) => Promise<void> | void;
  /** Called while the roadmap is a draft that nobody has read yet. */
  readonly onDraft?: (eventId: string) => Promise<void>;
}

/** What a walk leaves in the product. */
export interface WalkedEvent {
  readonly eventId: string;
  /** The released plan. */
  readonly planId: string;
  readonly roadmapId: string;
}

/**
 * Leads a whole event through the product's API, each step by whoever would do it: the organizer creates it and invites the
 * guests, the delegations ask for meetings and answer, the organizer makes and releases the plan, both sides record what
 * the meetings came to, the organizer draws the roadmap and keeps the protocol, and the roadmap is read by those who carry
 * it out and approved.
 */
export async function walkEvent(
  port: DemoPort,
  { event, organizer, tell, onDraft }: WalkOptions,
): Promise<WalkedEvent> {
  const walk: Walk = { port, event, organizer, tell: (step, done, total) => tell({ step, done, total }) };
  const standing = await prepareEvent(walk);
  await moveEvent(walk, standing, 'OPEN');
  await moveEvent(walk, standing, 'MATCHING');
  await fileRequests(walk, standing);
  await answerRequests(walk, standing);
  await rulePairs(walk, standing);
  await makePlan(walk, standing);
  const planId = await release(walk, standing);
  await moveEvent(walk, standing, 'SCHEDULED');
  await moveEvent(walk, standing, 'RUNNING');
  await recordOutcomes(walk, standing, planId);
  await moveEvent(walk, standing, 'CLOSED');
  const roadmapId = await drawRoadmap(walk, standing);
  await keepProtocol(walk, standing);
  await onDraft?.(standing.eventId);
  await approveRoadmap(walk, standing, roadmapId);
  return { eventId: standing.eventId, planId, roadmapId };
}

async function prepareEvent(walk: Walk): Promise<DemoEventState> {
  const hosts = await enterHosts(walk);
  const draft = await createDraft(walk, hosts);
  await importGuests(walk, draft.eventId);
  const { delegations, organizations: guests } = await findDelegations(walk, draft.eventId);
  await introduceDelegations(walk, delegations);
  const agendaItems = await enterAgenda(walk, draft.eventId, { tracks: draft.tracks, delegations });
  const organizations = new Map([...hosts, ...guests]);
  const occupations = await enterOccupations(walk);
  await enterWorkforce(walk, organizations);
  return { ...draft, organizations, delegations, agendaItems, occupations };
}
