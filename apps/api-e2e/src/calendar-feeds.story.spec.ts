import { type Caller, type TestProduct, startTestProduct } from '@vstrecha/api';
import { mutate } from './mutate.js';
import { ScheduleStage, at } from './schedule-stage.js';

describe('calendar feeds', () => {
  let product: TestProduct;
  let organizer: Caller;
  let stage: ScheduleStage;

  beforeAll(async () => {
    product = await startTestProduct();
    organizer = await product.callerFor('organizer@example.org', { admin: true });
    stage = new ScheduleStage(product, organizer);
  });
  afterAll(() => product?.close());

  it('stand under secret addresses and answer 304 until something changes', async () => {
    const eventId = await stage.anEvent(['К', 'Л'], { slots: 3, tables: 1 });
    const { id: planId, version: expectedVersion } = await stage.planned(eventId);
    await mutate(organizer, 'releasePlan', { planId, expectedVersion });
    const { event } = await organizer.get<{
      event: {
        delegations: { edges: { node: { delegates: { id: string }[] } }[] };
        tables: { edges: { node: { id: string } }[] };
      };
    }>(
      'query ($id: ID!) { event(id: $id) { delegations { edges { node { delegates { id } } } } tables { edges { node { id } } } } }',
      {
        id: eventId,
      },
    );
    const open = async (owner: object, caller = organizer) =>
      (
        await mutate<{ feed: { id: string; url: string } }>(
          caller,
          'openCalendarFeed',
          { eventId, ...owner },
          'feed { id url }',
        )
      ).feed;
    const [one, two] = event.delegations.edges.map(({ node }) => node.delegates[0]!.id);
    const feed = await open({ delegateId: one });
    expect(await open({ delegateId: one })).toEqual(feed);
    const delegate = await product.callerFor(`${eventId}.К@delegates.example`.toLowerCase());
    expect(await open({ delegateId: one }, delegate)).toEqual(feed);
    expect(await mutate(delegate, 'openCalendarFeed', { eventId, delegateId: two })).toMatchObject({
      code: 'feed.not-yours',
    });
    expect(await mutate(delegate, 'openCalendarFeed', { eventId })).toMatchObject({ code: 'feed.one-owner' });

    const address = (url: string) => `${product.url}${new URL(url).pathname}`;
    const get = (url: string, etag?: string) => fetch(address(url), { headers: etag ? { 'if-none-match': etag } : {} });
    const response = await get(feed.url);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
    const text = await response.text();
    expect(text).toContain('METHOD:PUBLISH');
    expect(text).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT30M');
    expect(text).not.toMatch(/ATTENDEE|@delegates/);
    const etag = response.headers.get('etag')!;
    expect((await get(feed.url, etag)).status).toBe(304);
    expect((await get(feed.url, `"other", W/${etag}`)).status).toBe(304);
    expect((await get(feed.url, '"other"')).status).toBe(200);

    const table = await open({ tableId: event.tables.edges[0]!.node.id });
    expect(await (await get(table.url)).text()).toMatch(/SUMMARY;LANGUAGE=ru:(К — Л|Л — К)/);

    await mutate(organizer, 'createAgendaItem', {
      eventId,
      kind: 'PLENARY',
      title: 'Открытие',
      room: 'Большой зал',
      start: at('09:00'),
      end: at('09:30'),
      attendance: { kind: 'EVERYBODY' },
    });
    const changed = await get(feed.url, etag);
    expect([changed.status, (await changed.text()).includes('SUMMARY;LANGUAGE=ru:Открытие')]).toEqual([200, true]);
    const room = await open({ room: 'Большой зал' });
    expect(await (await get(room.url)).text()).toContain('SUMMARY;LANGUAGE=ru:Открытие');

    await mutate(delegate, 'revokeCalendarFeed', { feedId: feed.id });
    expect((await get(feed.url, changed.headers.get('etag')!)).status).toBe(404);
    expect((await open({ delegateId: one })).url).not.toBe(feed.url);
  });
});
