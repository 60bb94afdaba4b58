import { OperatorCommands } from '@vstrecha/access-server';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { type Caller, type Product, callerAt, createTestLogger, memoryConfig, startProduct } from '@vstrecha/api';
import { type EmbeddedMongo, startEmbeddedMongo } from '@vstrecha/embedded-mongo';
import { type LiveChange, LiveChanges, OutboxRelay } from '@vstrecha/platform';
import { delegateEmail, heldMeetings } from './held-meetings.builder.js';
import { mutate } from './mutate.js';

/** Two API processes on one store, as docker-compose starts them: what one does, the other knows. */
describe('several API processes', () => {
  let store: EmbeddedMongo;
  let products: Product[];
  let token: string;

  beforeAll(async () => {
    store = await startEmbeddedMongo({ memory: true, port: 0 });
    const config = memoryConfig({ mongodbUri: store.uri, storeInMemory: false });
    // Started together: migrations and indexes are built once.
    products = await Promise.all([startProduct(config, createTestLogger()), startProduct(config, createTestLogger())]);
    const made = await products[0]!.app.get(OperatorCommands, { strict: false }).createToken('admin@example.org', true);
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    token = made.value;
  });
  afterAll(async () => {
    await Promise.all((products ?? []).map((product) => product.close()));
    await store?.close();
  });

  const ask = async <Data>(process: number, query: string): Promise<Data> => {
    const response = await fetch(`${products[process]!.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query }),
    });
    return ((await response.json()) as { data: Data }).data;
  };
  const create = async (process: number, name: string): Promise<string> => {
    const mutation = `mutation { createOrganization(input: { kind: OTHER, name: "${name}" }) { ... on CreateOrganizationSuccess { organization { id } } } }`;
    return (await ask<{ createOrganization: { organization: { id: string } } }>(process, mutation)).createOrganization
      .organization.id;
  };

  it('give one of two editors a conflict, whichever process they reach', async () => {
    const id = await create(0, 'Общая');
    const rename = (process: number) =>
      ask<{ updateOrganization: { __typename: string } }>(
        process,
        `mutation { updateOrganization(input: { organizationId: "${id}", expectedVersion: 1, city: "Город ${process}" }) { __typename } }`,
      );
    const answers = await Promise.all([rename(0), rename(1)]);
    expect(answers.map(({ updateOrganization }) => updateOrganization.__typename).sort()).toEqual([
      'Conflict',
      'UpdateOrganizationSuccess',
    ]);
  });

  it('hear of each other’s changes', async () => {
    const heard: LiveChange[] = [];
    const stop = products[1]!.app.get(LiveChanges).listen('organizations', (change) => heard.push(change));
    await create(0, 'Услышанная');
    for (let waited = 0; heard.length === 0 && waited < 200; waited++)
      await new Promise((resolve) => setTimeout(resolve, 25));
    stop();
    expect(heard.map(({ document }) => document?.['name'])).toEqual(['Услышанная']);
  });

  it('consume each domain event once', async () => {
    for (let index = 0; index < 6; index++) await create(index % 2, `Организация ${index}`);
    await Promise.all(products.map((product) => product.app.get(OutboxRelay).drained()));
    const log = await ask<{ fullAuditLog: { edges: { node: { type: string } }[] } }>(
      1,
      '{ fullAuditLog(first: 100) { edges { node { type } } } }',
    );
    const created = log.fullAuditLog.edges.filter(({ node }) => node.type === 'organization.created');
    expect(created).toHaveLength(8);
  });

  describe('with an event', () => {
    /** The organizer at either process. */
    let at: [Caller, Caller];
    let eventId: string;
    let meetingId: string;
    let delegate: Caller;

    beforeAll(async () => {
      at = [
        callerAt(products[0]!.url, 'admin@example.org', token),
        callerAt(products[1]!.url, 'admin@example.org', token),
      ];
      const made = await heldMeetings(at[0], 1);
      eventId = made.eventId;
      meetingId = made.held[0]!.id;
      const email = delegateEmail(made.eventTag, 'plant', 0);
      const theirs = await products[0]!.app.get(OperatorCommands, { strict: false }).createToken(email, false);
      if (!theirs.ok) throw new Error(JSON.stringify(theirs.error));
      delegate = callerAt(products[1]!.url, email, theirs.value);
    });

    /** What the subscription at the second process tells first after `act`. */
    const toldOf = async <Data>(subscription: string, act: () => Promise<unknown>): Promise<Data> => {
      const client = createClient({
        url: `${products[1]!.url.replace('http', 'ws')}/graphql`,
        webSocketImpl: WebSocket,
        connectionParams: { authorization: `Bearer ${token}` },
      });
      try {
        const told = client.iterate<Data>({ query: subscription, variables: { eventId } });
        const first = told.next();
        // Nothing says when a subscription stands: the act comes when the server has had a moment to hear of it.
        await new Promise((resolve) => setTimeout(resolve, 300));
        await act();
        const { value } = await first;
        const answer = value as { data?: Data; errors?: unknown };
        if (!answer?.data) throw new Error(JSON.stringify(answer?.errors));
        return answer.data;
      } finally {
        await client.dispose();
      }
    };

    it('tell the subscribers of one process what the other has done', async () => {
      const changed = await toldOf<{ meetingStateChanged: { id: string; state: string } }>(
        'subscription ($eventId: ID!) { meetingStateChanged(eventId: $eventId) { id state } }',
        () => mutate(at[0], 'changeMeetingState', { meetingId, expectedVersion: 1, state: 'HELD' }),
      );
      expect(changed.meetingStateChanged).toEqual({ id: meetingId, state: 'HELD' });
    });

    it('forget what they keep in memory when the other writes', async () => {
      const agenda = () =>
        delegate.get<{ event: { title: string } }>('query ($id: ID!) { event(id: $id) { title } }', { id: eventId });
      expect((await agenda()).event.title).toBe('Синхронизация');
      const { event } = await at[0].get<{ event: { version: number } }>(
        'query ($id: ID!) { event(id: $id) { version } }',
        { id: eventId },
      );
      await mutate(at[0], 'updateEvent', { eventId, expectedVersion: event.version, title: 'Сверка' });
      let title = '';
      for (let waited = 0; title !== 'Сверка' && waited < 200; waited++) {
        title = (await agenda()).event.title;
        if (title !== 'Сверка') await new Promise((resolve) => setTimeout(resolve, 25));
      }
      expect(title).toBe('Сверка');
    });
  });
});
