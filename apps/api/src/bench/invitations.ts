import 'reflect-metadata';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { createLogger } from '@vstrecha/platform';
import { startProduct } from '../product.js';
import { memoryConfig } from '../testing/memory-config.js';
import { type Ask, asker } from './asker.js';
import { makeLargeEvent } from './large-event.js';
import { load } from './load.js';

/**
 * `npm run bench:invitations`: one JSON object on stdout, progress on stderr. How long the release of 10,000 meetings to 1,000
 * delegates takes until every message is queued; and the rate at which a feed answers 304, turn by turn with that of a Nest
 * application that holds one empty route. `--seconds N` is how long each of the two is measured.
 */
const connections = 8;
const turns = 10;
const feeds = 20;

@Controller()
class EmptyController {
  @Get('empty')
  empty(): string {
    return '';
  }
}

@Module({ controllers: [EmptyController] })
class EmptyModule {}

const say = (line: string): void => void process.stderr.write(`${line}\n`);
const secondsAt = process.argv.indexOf('--seconds');
const seconds = secondsAt < 0 ? 15 : Number(process.argv[secondsAt + 1]);

// Nothing is sent meanwhile: what is measured is until everything is queued.
const config = memoryConfig({ worker: 'off', rateLimitPerMinute: 1_000_000_000 });
const product = await startProduct(config, createLogger({ logLevel: 'error' }));
const empty = await NestFactory.create(EmptyModule, { logger: false });
await empty.listen(0, '127.0.0.1');
try {
  const event = await makeLargeEvent(product, say, { delegations: 1000, delegatesEach: 1, slots: 20 });
  const queued = await product.store.connection.collection('mails').countDocuments({ state: 'queued' });
  const requests = await feedRequests(asker(product.url, event.organizerToken), event.eventId);
  const emptyUrl = await empty.getUrl();
  const rates = { feed: 0, empty: 0 };
  for (let turn = 0; turn <= turns; turn++) {
    const length = turn === 0 ? 1 : seconds / turns;
    const ours = await load({ url: product.url, requests, connections, seconds: length });
    const theirs = await load({
      url: emptyUrl,
      requests: [{ headers: {}, path: '/empty' }],
      connections,
      seconds: length,
    });
    // The first turn only warms up.
    if (turn === 0) continue;
    say(`304: ${ours.requestsPerSecond.toFixed(0)}/s, empty route ${theirs.requestsPerSecond.toFixed(0)}/s`);
    rates.feed += ours.requestsPerSecond / turns;
    rates.empty += theirs.requestsPerSecond / turns;
  }
  const answer = {
    delegates: event.delegates,
    meetings: event.meetings,
    messages: queued,
    releaseSeconds: Number(event.releaseSeconds.toFixed(2)),
    releaseCpuSeconds: Number(event.releaseCpuSeconds.toFixed(2)),
    feed: {
      notModified: Math.round(rates.feed),
      emptyRoute: Math.round(rates.empty),
      ratio: Number((rates.feed / rates.empty).toFixed(3)),
    },
    goals: { releaseSeconds: 5, feedRatio: 0.7 },
  };
  process.stdout.write(`${JSON.stringify(answer, undefined, 2)}\n`);
} finally {
  await empty.close();
  await product.close();
}
process.exit(0);

/** Requests of clients that know what the feeds show already. */
async function feedRequests(ask: Ask, eventId: string) {
  const { event } = await ask<{
    event: { delegations: { edges: { node: { delegates: { id: string }[] } }[] } };
  }>(
    'query ($id: ID!, $first: Int!) { event(id: $id) { delegations(first: $first) { edges { node { delegates { id } } } } } }',
    {
      id: eventId,
      first: feeds,
    },
  );
  const requests = [];
  for (const { node } of event.delegations.edges) {
    const { openCalendarFeed } = await ask<{ openCalendarFeed: { feed: { url: string } } }>(
      'mutation ($input: OpenCalendarFeedInput!) { openCalendarFeed(input: $input) { ... on OpenCalendarFeedSuccess { feed { url } } } }',
      { input: { eventId, delegateId: node.delegates[0]?.id } },
    );
    const path = new URL(openCalendarFeed.feed.url).pathname;
    const etag = (await fetch(`${product.url}${path}`)).headers.get('etag');
    if (!etag) throw new Error(`${path} gives no ETag`);
    requests.push({ path, headers: { 'if-none-match': etag }, status: 304 });
  }
  return requests;
}
