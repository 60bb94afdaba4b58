import 'reflect-metadata';
import { createLogger, localId } from '@vstrecha/platform';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { type Product, startProduct } from '../product.js';
import { memoryConfig } from '../testing/memory-config.js';
import { type Ask, asker } from './asker.js';
import { type Sites, makeSite } from './event-site.js';
import { changesTold, tokenOf } from './large-event.js';

/**
 * `npm run bench:planning`: one JSON object on stdout, progress on stderr. Plans an event of 1,000 delegations and 5,000
 * meetings that are asked for, as an organizer does who watches: how often progress is told over the subscription while the
 * solver works, how long planning takes, and how long until a plan is there once planning is cancelled.
 */
const shape = { delegations: 1000, delegatesEach: 1, slots: 28 };
const requestCount = 5000;
const effort = 5;
/** Planning is cancelled so long after its first progress, in milliseconds. */
const cancelAfter = 1000;

const say = (line: string): void => void process.stderr.write(`${line}\n`);

interface Told {
  readonly state: string;
  readonly progress: { readonly at: string; readonly placed: number } | null;
}

const config = memoryConfig({ rateLimitPerMinute: 1_000_000_000 });
const product = await startProduct(config, createLogger({ logLevel: 'error' }));
try {
  const token = await tokenOf(product, 'organizer@bench.example', true);
  const ask = asker(product.url, token);
  const sites = await makeSite(ask, shape, say);
  say(`asking for ${requestCount} meetings`);
  await askForMeetings(product, ask, sites);
  say('planning');
  const whole = await plan(ask, sites.eventId, token);
  say('planning, cancelled');
  const cancelled = await plan(ask, sites.eventId, token, cancelAfter);
  const answer = {
    delegations: shape.delegations,
    requests: requestCount,
    effort,
    planned: whole,
    cancelled,
    goals: { toldPerSecond: 5 },
  };
  process.stdout.write(`${JSON.stringify(answer, undefined, 2)}\n`);
} finally {
  await product.close();
}
process.exit(0);

/** One request is filed and accepted through the API; the others are copies of it, as nobody enters 5,000 by hand. */
async function askForMeetings(bench: Product, send: Ask, { delegations }: Sites): Promise<void> {
  const [first, second] = delegations;
  const filed = await send<{ fileMeetingRequest: { meetingRequest: { id: string } } }>(
    'mutation ($input: FileMeetingRequestInput!) { fileMeetingRequest(input: $input) { ... on FileMeetingRequestSuccess { meetingRequest { id } } } }',
    {
      input: {
        fromDelegationId: first!.id,
        toDelegationId: second!.id,
        topics: { formsOfCooperation: ['PRACTICE'], text: 'стажировки' },
      },
    },
  );
  const meetingRequestId = filed.fileMeetingRequest.meetingRequest.id;
  await send('mutation ($input: AcceptMeetingRequestInput!) { acceptMeetingRequest(input: $input) { __typename } }', {
    input: { meetingRequestId, expectedVersion: 1 },
  });
  const collection = bench.store.connection.collection('meetingRequests');
  const model = await collection.findOne({ _id: localId('MeetingRequest', meetingRequestId) as never });
  if (!model) throw new Error('The request is not in the store');
  const documents = pairsOf(delegations.length, requestCount).map(([from, to], index) => {
    const fromDelegationId = localId('Delegation', delegations[from]!.id);
    const toDelegationId = localId('Delegation', delegations[to]!.id);
    return {
      ...model,
      _id: `bench${String(index).padStart(6, '0')}`,
      fromDelegationId,
      toDelegationId,
      priority: 1 + (index % 3),
      pairKey: [fromDelegationId, toDelegationId].sort().join('+'),
      standingKey: `${fromDelegationId}>${toDelegationId}`,
    };
  });
  await collection.deleteOne({ _id: model._id });
  const told = changesTold(bench, 'meetingRequests', documents.length);
  await collection.insertMany(documents as never);
  await told;
}

/** Different pairs of an even and an odd delegation; those at the front are in more of them. */
function pairsOf(delegations: number, count: number): readonly (readonly [number, number])[] {
  const half = delegations / 2;
  const pairs = new Map<string, readonly [number, number]>();
  for (let i = 0; pairs.size < count; i++) {
    const pick = (golden: number) => Math.floor(half * ((i * golden) % 1) ** 1.7);
    const pair = [2 * pick(0.618_033_988_749_895), 2 * pick(0.754_877_666_246_693) + 1] as const;
    pairs.set(pair.join(), pair);
  }
  return [...pairs.values()];
}

/** Plans the event and follows it over the subscription until it is over. */
async function plan(send: Ask, eventId: string, token: string, cancelAt = Infinity) {
  const { planSchedule } = await send<{ planSchedule: { planningRun: { id: string } } }>(
    'mutation ($input: PlanScheduleInput!) { planSchedule(input: $input) { ... on PlanScheduleSuccess { planningRun { id } } } }',
    { input: { eventId, effort } },
  );
  const { id } = planSchedule.planningRun;
  const startedAt = performance.now();
  const client = createClient({
    url: `${product.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${token}` },
  });
  const query = 'subscription ($id: ID!) { planningRunChanged(planningRunId: $id) { state progress { at placed } } }';
  const progress: number[] = [];
  let seen: string | undefined;
  let cancelledAt: number | undefined;
  let state = '';
  const cancel = () => {
    cancelledAt = performance.now();
    void send('mutation ($input: CancelPlanningInput!) { cancelPlanning(input: $input) { __typename } }', {
      input: { planningRunId: id },
    });
  };
  for await (const { data } of client.iterate<{ planningRunChanged: Told }>({ query, variables: { id } })) {
    const told = data!.planningRunChanged;
    state = told.state;
    if (told.progress === null || told.progress.at === seen) continue;
    seen = told.progress.at;
    progress.push(performance.now());
    if (progress.length === 1 && cancelAt < Infinity) setTimeout(cancel, cancelAt);
  }
  const endedAt = performance.now();
  await client.dispose();
  const { event } = await send<{ event: { planInProgress: { summary: object } } }>(
    'query ($id: ID!) { event(id: $id) { planInProgress { summary { status asked placed gap breaks weightBound placedWeight } } } }',
    { id: eventId },
  );
  const told = (progress.length - 1) / ((progress.at(-1)! - progress[0]!) / 1000);
  return {
    state,
    seconds: round((endedAt - startedAt) / 1000),
    untilFirstProgress: round((progress[0]! - startedAt) / 1000),
    toldPerSecond: round(told),
    longestSilence: round(Math.max(...progress.slice(1).map((at, index) => at - progress[index]!)) / 1000),
    afterLastProgress: round((endedAt - progress.at(-1)!) / 1000),
    ...(cancelledAt === undefined ? {} : { fromCancelToPlan: round((endedAt - cancelledAt) / 1000) }),
    ...event.planInProgress.summary,
  };
}

function round(value: number): number {
  return Number(value.toFixed(2));
}
