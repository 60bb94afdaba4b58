import { type Caller, type TestProduct, startTestProduct } from '@vstrecha/api';
import { mutate } from './mutate.js';
import { calendarOf, postedMails } from './posted-mail.js';
import { ScheduleStage, at, meetingsOf } from './schedule-stage.js';

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
    // Another event's table is none of this one's.
    const elsewhere = await stage.anEvent(['М', 'Н'], { slots: 1, tables: 1 });
    const strange = { eventId: elsewhere, tableId: event.tables.edges[0]!.node.id };
    expect(await mutate(organizer, 'openCalendarFeed', strange)).toMatchObject({ code: 'feed.not-yours' });
  });

  it('of a person, a table and a room show each change at once, as the mails do', async () => {
    const eventId = await stage.anEvent(['О', 'П'], { slots: 2, tables: 2 });
    type Sites = {
      event: {
        slots: { id: string; start: string }[];
        delegations: { edges: { node: { id: string; delegates: { id: string; person: { id: string } }[] } }[] };
        tables: { edges: { node: { id: string; version: number; number: number } }[] };
      };
    };
    const { event } = await organizer.get<Sites>(
      `query ($id: ID!) { event(id: $id) { slots { id start } tables { edges { node { id version number } } }
        delegations { edges { node { id delegates { id person { id } } } } } } }`,
      { id: eventId },
    );
    const tables = event.tables.edges.map(({ node }) => node);
    const delegateId = event.delegations.edges[0]!.node.delegates[0]!.id;
    const owners = { person: { delegateId }, first: { tableId: tables[0]!.id }, second: { tableId: tables[1]!.id } };
    const urls = new Map<string, string>();
    for (const [name, owner] of Object.entries({ ...owners, room: { room: 'Зал А' } })) {
      const { feed } = await mutate<{ feed: { url: string } }>(
        organizer,
        'openCalendarFeed',
        { eventId, ...owner },
        'feed { url }',
      );
      urls.set(name, `${product.url}${new URL(feed.url).pathname}`);
    }
    const etags = new Map<string, string>();
    /** The meeting as each feed shows it, `same` where a client that asks again hears that nothing has changed. */
    const shown = async () => {
      const seen: Record<string, string> = {};
      for (const [name, url] of urls) {
        const response = await fetch(url, { headers: { 'if-none-match': etags.get(name) ?? '"none"' } });
        etags.set(name, response.headers.get('etag')!);
        const text = (await response.text()).replaceAll('\r\n ', '');
        const of = (field: string) => new RegExp(`^${field}[^:]*:(.*)$`, 'm').exec(text)?.[1]?.trim() ?? '';
        const start = of('DTSTART');
        seen[name] =
          response.status === 304
            ? 'same'
            : start
              ? `${start} ${of('LOCATION')} ${of('SEQUENCE')} ${of('STATUS')}`
              : '';
      }
      return seen;
    };
    const nothing = { person: '', first: '', second: '', room: '' };
    expect(await shown()).toEqual(nothing);

    const draft = await stage.planned(eventId);
    const [planned] = meetingsOf(draft);
    const instant = (start: string) => start.replace(/[-:]|\.000/g, '');
    const [here, there] = planned!.table.id === tables[0]!.id ? ['first', 'second'] : ['second', 'first'];
    const other = tables.find(({ id }) => id !== planned!.table.id)!;
    const told = (start: string, number: number, rest: string) => `${instant(start)} Стол № ${number}${rest}`;
    // A plan in progress is nobody's business.
    expect(await shown()).toEqual({ person: 'same', first: 'same', second: 'same', room: 'same' });
    await stage.release(draft);
    const first = told(planned!.start, planned!.table.number, ' 0 CONFIRMED');
    expect(await shown()).toEqual({ person: first, [here!]: first, [there!]: 'same', room: 'same' });

    const work = await stage.inProgress(eventId);
    const [meeting] = meetingsOf(work);
    const slot = event.slots.find(({ start }) => start !== meeting!.start)!;
    await mutate(organizer, 'moveMeeting', {
      meetingId: meeting!.id,
      expectedVersion: meeting!.version,
      slotId: slot.id,
      tableId: other.id,
    });
    await stage.release(await stage.inProgress(eventId));
    const moved = told(slot.start, other.number, ' 1 CONFIRMED');
    expect(await shown()).toEqual({ person: moved, [here!]: '', [there!]: moved, room: 'same' });

    // The table is taken to another room.
    expect(
      await mutate(organizer, 'updateTable', { tableId: other.id, expectedVersion: other.version, zone: 'Зал А' }),
    ).toMatchObject({ __typename: 'UpdateTableSuccess' });
    const inRoom = told(slot.start, other.number, '\\, Зал А 1 CONFIRMED');
    expect(await shown()).toEqual({ person: inRoom, [here!]: 'same', [there!]: inRoom, room: inRoom });

    // Called off on the day.
    const query = `query ($id: ID!) { event(id: $id) { planInForce { meetings(first: 1) { edges { node { id version } } } } } }`;
    const inForce = await organizer.get<{
      event: { planInForce: { meetings: { edges: { node: { id: string; version: number } }[] } } };
    }>(query, { id: eventId });
    const { id: meetingId, version: expectedVersion } = inForce.event.planInForce.meetings.edges[0]!.node;
    await mutate(organizer, 'changeMeetingState', { meetingId, expectedVersion, state: 'CANCELLED' });
    const off = told(slot.start, other.number, '\\, Зал А 2 CANCELLED');
    expect(await shown()).toEqual({ person: off, [here!]: 'same', [there!]: off, room: off });
    const mails = (await postedMails(product, eventId)).map(calendarOf);
    expect(mails.map(({ sequence, status }) => `${sequence} ${status}`).slice(-2)).toEqual([
      '2 CANCELLED',
      '2 CANCELLED',
    ]);
  });
});
