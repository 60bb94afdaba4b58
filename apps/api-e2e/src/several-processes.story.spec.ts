import { OperatorCommands } from '@vstrecha/access-server';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { type Caller, type Product, callerAt, createTestLogger, memoryConfig, startProduct } from '@vstrecha/api';
import { type EmbeddedMongo, startEmbeddedMongo } from '@vstrecha/embedded-mongo';
import { type LiveChange, LiveChanges, OutboxRelay, fromGlobalId } from '@vstrecha/platform';
import { eventually } from './eventually.js';
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
    const id = await create(0, 'Услышанная');
    // What was done before may be told late.
    const ofIt = () => heard.filter((change) => change.id === fromGlobalId(id)?.id);
    await eventually(ofIt, ({ length }) => length > 0);
    stop();
    expect(ofIt().map(({ document }) => document?.['name'])).toEqual(['Услышанная']);
  });

  it('consume each domain event once', async () => {
    const ids: string[] = [];
    for (let index = 0; index < 6; index++) ids.push(await create(index % 2, `Организация ${index}`));
    await Promise.all(products.map((product) => product.app.get(OutboxRelay).drained()));
    const log = await ask<{ fullAuditLog: { edges: { node: { type: string; entityId: string } }[] } }>(
      1,
      '{ fullAuditLog(first: 100) { edges { node { type entityId } } } }',
    );
    const created = log.fullAuditLog.edges.filter(({ node }) => node.type === 'organization.created');
    const ofThese = created.map(({ node }) => node.entityId).filter((id) => ids.includes(id));
    expect(ofThese.sort()).toEqual(ids.sort());
  });

  describe('with an event', () => {
    /** The organizer at either process. */
    let at: [Caller, Caller];
    let eventId: string;
    let meetingId: string;
    let otherMeetingId: string;
    let delegate: Caller;

    beforeAll(async () => {
      at = [
        callerAt(products[0]!.url, 'admin@example.org', token),
        callerAt(products[1]!.url, 'admin@example.org', token),
      ];
      const made = await heldMeetings(at[0], 2);
      eventId = made.eventId;
      [meetingId, otherMeetingId] = made.held.map(({ id }) => id) as [string, string];
      const email = delegateEmail(made.eventTag, 'plant', 0);
      const theirs = await products[0]!.app.get(OperatorCommands, { strict: false }).createToken(email, false);
      if (!theirs.ok) throw new Error(JSON.stringify(theirs.error));
      delegate = callerAt(products[1]!.url, email, theirs.value);
    });

    it('tell the subscribers of one process what the other has done', async () => {
      type Told = { meetingStateChanged: { id: string; state: string } };
      const client = createClient({
        url: `${products[1]!.url.replace('http', 'ws')}/graphql`,
        webSocketImpl: WebSocket,
        connectionParams: { authorization: `Bearer ${token}` },
      });
      const told: { id: string; state: string }[] = [];
      const query = 'subscription ($eventId: ID!) { meetingStateChanged(eventId: $eventId) { id state } }';
      const listening = (async () => {
        for await (const { data, errors } of client.iterate<Told>({ query, variables: { eventId } })) {
          if (!data) throw new Error(JSON.stringify(errors));
          told.push(data.meetingStateChanged);
        }
      })();
      const mark = (id: string, expectedVersion: number, state: string) =>
        mutate(at[0], 'changeMeetingState', { meetingId: id, expectedVersion, state });
      try {
        // Nothing says when a subscription stands: it does once it tells of another meeting, marked again and again.
        let version = 1;
        const knock = async () => {
          await mark(otherMeetingId, version, version % 2 === 1 ? 'HELD' : 'PLANNED');
          version += 1;
          return told.length;
        };
        await Promise.race([eventually(knock, (count) => count > 0), listening]);
        await mark(meetingId, 1, 'HELD');
        const ofIt = () => told.filter(({ id }) => id === meetingId);
        await Promise.race([eventually(ofIt, ({ length }) => length > 0), listening]);
        expect(ofIt()).toEqual([{ id: meetingId, state: 'HELD' }]);
      } finally {
        await client.dispose();
        await listening;
      }
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
      await eventually(agenda, (answer) => answer.event.title === 'Сверка');
    });
  });
});
