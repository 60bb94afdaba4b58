import { OperatorCommands } from '@vstrecha/access-server';
import { LiveChanges, localId } from '@vstrecha/platform';
import { claimsOf } from '@vstrecha/schedule-server';
import type { Product } from '../product.js';
import { asker } from './asker.js';
import { type EventShape, type Sites, emailOf, makeSite } from './event-site.js';

/** An event of the size that the goals are about, already released. */
export interface LargeEvent {
  readonly eventId: string;
  readonly planId: string;
  readonly organizerToken: string;
  /** Tokens of some of its delegates. */
  readonly delegateTokens: readonly string[];
  readonly delegates: number;
  readonly meetings: number;
  /** How long the release of the plan took, and how much of all processors it used. */
  readonly releaseSeconds: number;
  readonly releaseCpuSeconds: number;
}

const usualShape: EventShape = { delegations: 500, delegatesEach: 2, slots: 40 };
const tokens = 20;

/**
 * Makes an event of 1,000 delegates and 10,000 meetings, unless told otherwise: 500 delegations of two people meet in 40 slots
 * at 250 tables, each slot by one round of a round robin. Everything but the meetings themselves is made through the API.
 */
export async function makeLargeEvent(
  product: Product,
  say: (line: string) => void,
  shape: EventShape = usualShape,
): Promise<LargeEvent> {
  const { delegations: delegationCount, delegatesEach, slots: slotCount } = shape;
  const tableCount = delegationCount / 2;
  const organizerToken = await tokenOf(product, 'organizer@bench.example', true);
  const ask = asker(product.url, organizerToken);
  const sites = await makeSite(ask, shape, say);
  const { eventId, slots, tables, delegations } = sites;
  // One meeting by the API begins the plan in progress; the rest joins it in the store, as nobody enters 10,000 by hand.
  const pairs = roundRobin(delegations.length, slotCount);
  const first = pairs[0]![0]!;
  const input = {
    eventId,
    fromDelegationId: delegations[first[0]]!.id,
    toDelegationId: delegations[first[1]]!.id,
    slotId: slots[0]!.id,
    tableId: tables[0]!.id,
  };
  const added = await ask<{ addMeeting: { meeting: { id: string; plan: { id: string } } } }>(
    `mutation ($input: AddMeetingInput!) { addMeeting(input: $input) { ... on AddMeetingSuccess { meeting { id plan { id } } } } }`,
    { input },
  );
  const planId = added.addMeeting.meeting.plan.id;
  say(`writing ${slotCount * tableCount} meetings`);
  await copyMeeting(product, added.addMeeting.meeting.id, pairs, sites);
  const { plan } = await ask<{ plan: { version: number } }>('query ($id: ID!) { plan(id: $id) { version } }', {
    id: planId,
  });
  say('releasing the plan');
  const releasedFrom = performance.now();
  const usedBefore = process.cpuUsage();
  const released = await ask<{ releasePlan: { __typename: string } }>(
    'mutation ($input: ReleasePlanInput!) { releasePlan(input: $input) { __typename ... on UserError { code message } } }',
    { input: { planId, expectedVersion: plan.version } },
  );
  if (released.releasePlan.__typename !== 'ReleasePlanSuccess') throw new Error(JSON.stringify(released));
  const releaseSeconds = (performance.now() - releasedFrom) / 1000;
  const used = process.cpuUsage(usedBefore);
  const delegateTokens: string[] = [];
  for (let index = 0; index < tokens; index++)
    delegateTokens.push(await tokenOf(product, emailOf(index * 7, 0), false));
  return {
    eventId,
    planId,
    organizerToken,
    delegateTokens,
    delegates: delegationCount * delegatesEach,
    meetings: slotCount * tableCount,
    releaseSeconds,
    releaseCpuSeconds: (used.user + used.system) / 1e6,
  };
}

/** An API token of a person, who is created with it. */
export async function tokenOf(product: Product, email: string, admin: boolean): Promise<string> {
  const token = await product.app.get(OperatorCommands, { strict: false }).createToken(email, admin);
  if (!token.ok) throw new Error(JSON.stringify(token.error));
  return token.value;
}

/** The pairs of each round of a round robin of an even number of players (circle method). */
function roundRobin(players: number, rounds: number): readonly (readonly (readonly [number, number])[])[] {
  return Array.from({ length: rounds }, (_, round) =>
    Array.from({ length: players / 2 }, (_pair, index) => {
      const seat = (place: number) => (place === 0 ? 0 : ((place - 1 + round) % (players - 1)) + 1);
      return [seat(index), seat(players - 1 - index)] as const;
    }),
  );
}

/** Fills the plan with copies of the one meeting that it has. */
async function copyMeeting(
  product: Product,
  globalId: string,
  pairs: ReturnType<typeof roundRobin>,
  { slots, tables, delegations }: Sites,
): Promise<void> {
  const collection = product.store.connection.collection('meetings');
  const model = await collection.findOne({ _id: localId('Meeting', globalId) as never });
  if (!model) throw new Error('The meeting is not in the store');
  const documents = pairs.flatMap((round, slot) =>
    round.map(([from, to], table) => {
      const sides = [delegations[from]!, delegations[to]!] as const;
      const fromId = localId('Delegation', sides[0].id);
      const toId = localId('Delegation', sides[1].id);
      const meeting = {
        ...model,
        _id: `bench${String(slot).padStart(2, '0')}${String(table).padStart(3, '0')}`,
        seriesId: `series${slot}-${table}`,
        pair: [fromId, toId].sort().join('+'),
        fromDelegationId: fromId,
        toDelegationId: toId,
        slotId: localId('Slot', slots[slot]!.id),
        time: { start: new Date(slots[slot]!.start), end: new Date(slots[slot]!.end) },
        tableId: localId('Table', tables[table]!.id),
        delegateIds: sides.flatMap((side) => side.delegates.map((delegate) => localId('Delegate', delegate.id))),
      };
      return { ...meeting, claims: claimsOf({ ...meeting, id: meeting._id } as never) };
    }),
  );
  await collection.deleteOne({ _id: model._id });
  // The store goes on telling of so many new meetings after it has them: that is no part of the release.
  const told = changesTold(product, 'meetings', documents.length);
  await collection.insertMany(documents as never);
  await told;
}

/** Resolves when the process has heard of so many changes of the collection. */
export function changesTold(product: Product, collection: string, count: number): Promise<void> {
  return new Promise((resolve) => {
    let left = count;
    const stop = product.app.get(LiveChanges, { strict: false }).listen(collection, () => {
      left -= 1;
      if (left > 0) return;
      stop();
      resolve();
    });
  });
}
