import { GraphQLSchemaHost } from '@nestjs/graphql';
import { createLogger } from '@vstrecha/platform';
import { startProduct } from '../product.js';
import { memoryConfig } from '../testing/memory-config.js';
import { asker } from './asker.js';
import { startBareServer } from './bare-server.js';
import { type LargeEvent, makeLargeEvent } from './large-event.js';
import { type LoadRequest, load } from './load.js';

/**
 * `npm run bench:api`: one JSON object on stdout, progress on stderr. Rates of the product and, turn by turn, of a bare
 * server that gives the same bytes; ratios are what counts. `--seconds N` is how long each of the two is measured for each query.
 */
const AGENDA = `query ($id: ID!) { myAgenda(eventId: $id) { planNumber entries { start end mandatory agendaItem { title room }
  meeting { id start end state table { number zone } from { title } to { title } delegates { name role } } } } }`;
const PAGE = `query ($id: ID!, $after: String) { plan(id: $id) { meetings(first: 50, after: $after) { pageInfo { hasNextPage endCursor }
  edges { cursor node { id start end state table { number zone } from { id title } to { id title } delegates { id name role } } } } } }`;

const connections = 8;
/** Many short turns: whatever else the machine does then falls on both alike. */
const turns = 10;

interface Measured {
  readonly product: number;
  readonly bare: number;
  readonly ratio: number;
  readonly bytesPerAnswer: number;
  readonly bareBytesPerAnswer: number;
}

const say = (line: string): void => void process.stderr.write(`${line}\n`);
const secondsAt = process.argv.indexOf('--seconds');
const seconds = secondsAt < 0 ? 15 : Number(process.argv[secondsAt + 1]);

const product = await startProduct(memoryConfig(), createLogger({ logLevel: 'error' }));
try {
  const event = await makeLargeEvent(product, say);
  const { schema } = product.app.get(GraphQLSchemaHost, { strict: false });

  const measure = async (name: string, requests: readonly LoadRequest[]): Promise<Measured> => {
    const answer = await answerOf(product.url, requests[0]!);
    const bare = await startBareServer(schema, answer);
    const bareRequests = requests
      .slice(0, 1)
      .map(({ body }) => ({ body, headers: { 'content-type': 'application/json' } }));
    const rates = { product: 0, bare: 0, bytes: 0, bareBytes: 0 };
    for (let turn = 0; turn <= turns; turn++) {
      const length = turn === 0 ? 1 : seconds / turns;
      const ours = await load({ url: `${product.url}/graphql`, requests, connections, seconds: length });
      const theirs = await load({ url: bare.url, requests: bareRequests, connections, seconds: length });
      // The first turn only warms up.
      if (turn === 0) continue;
      say(`${name}: ${ours.requestsPerSecond.toFixed(0)}/s, bare ${theirs.requestsPerSecond.toFixed(0)}/s`);
      rates.product += ours.requestsPerSecond / turns;
      rates.bare += theirs.requestsPerSecond / turns;
      rates.bytes = ours.bytesPerAnswer;
      rates.bareBytes = theirs.bytesPerAnswer;
    }
    await bare.stop();
    return {
      product: Math.round(rates.product),
      bare: Math.round(rates.bare),
      ratio: Number((rates.product / rates.bare).toFixed(3)),
      bytesPerAnswer: rates.bytes,
      bareBytesPerAnswer: rates.bareBytes,
    };
  };

  const agenda = await measure('agenda of a delegate', agendaRequests(event));
  const page = await measure('page of 50 meetings', await pageRequests(event, product.url));
  const { rss } = process.memoryUsage();
  const size = { delegates: event.delegates, meetings: event.meetings };
  const goals = { agendaRatio: 0.5, pageRatio: 0.25 };
  process.stdout.write(
    `${JSON.stringify({ ...size, agenda, page, goals, rssMb: Math.round(rss / 2 ** 20) }, undefined, 2)}\n`,
  );
} finally {
  await product.close();
}
process.exit(0);

function requestOf(token: string, query: string, variables: object): LoadRequest {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  return { headers, body: JSON.stringify({ query, variables }) };
}

function agendaRequests({ eventId, delegateTokens }: LargeEvent): LoadRequest[] {
  return delegateTokens.map((token) => requestOf(token, AGENDA, { id: eventId }));
}

/** The first twenty pages. */
async function pageRequests({ planId, organizerToken }: LargeEvent, url: string): Promise<LoadRequest[]> {
  const ask = asker(url, organizerToken);
  const requests: LoadRequest[] = [];
  let after: string | undefined;
  while (requests.length < 20) {
    requests.push(requestOf(organizerToken, PAGE, { id: planId, after }));
    const { plan } = await ask<{ plan: { meetings: { pageInfo: { endCursor: string } } } }>(PAGE, {
      id: planId,
      after,
    });
    after = plan.meetings.pageInfo.endCursor;
  }
  return requests;
}

async function answerOf(url: string, { headers, body }: LoadRequest): Promise<unknown> {
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
  const { data, errors } = (await response.json()) as { data?: unknown; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}
