import { type Caller, type TestProduct, startTestProduct } from '@vstrecha/api';
import { MailSender } from '@vstrecha/invitations-server';
import { needsScope } from '@vstrecha/platform';
import { delegateEmail, heldMeetings } from './held-meetings.builder.js';
import { mutate } from './mutate.js';
import { routesOf } from './routes-of.js';

const PEOPLE = [
  'anonymous',
  'outsider',
  'organizerElsewhere',
  'organizer',
  'observer',
  'otherDelegate',
  'ownDelegate',
  'namedPerson',
  'admin',
] as const;
type Who = (typeof PEOPLE)[number];

/** Who gets the file; strangers are refused with 401 before they sign in and 403 or 404 after. */
const READERS: Readonly<Record<string, readonly Who[]>> = {
  'GET delegates/:delegateId/agenda.ics': ['organizer', 'observer', 'ownDelegate', 'admin'],
  'GET events/:eventId/agenda.ics': ['otherDelegate', 'ownDelegate'],
  'GET roadmaps/:id/:file': ['organizer', 'observer', 'admin'],
  'GET roadmaps/:id/progress.xlsx': ['organizer', 'observer', 'admin'],
  'GET downloads/plans/:file': ['organizer', 'observer', 'admin'],
  'GET downloads/mails/:name': ['organizer', 'admin'],
  // Ordered by a delegate: the agendas of the own delegation.
  'GET downloads/documents/:id': ['organizer', 'observer', 'ownDelegate', 'admin'],
  'GET outcomes/analysis.xlsx': ['organizer', 'observer', 'admin'],
  'POST action-items/:id/files': ['organizer', 'ownDelegate', 'namedPerson', 'admin'],
  'GET confirmation-files/:id': ['organizer', 'observer', 'ownDelegate', 'namedPerson', 'admin'],
  // What the caller is to carry out; whoever has nothing finds nothing.
  'GET events/:eventId/my-action-items.ics': ['ownDelegate', 'namedPerson'],
};

/** Pages that ask whoever is not signed in to sign in, and then let in these; what they send is for the page's own stories. */
const PAGES: Readonly<Record<string, readonly Who[]>> = {
  'GET action-items/:id': ['organizer', 'observer', 'ownDelegate', 'namedPerson', 'admin'],
  'POST action-items/:id/remarks': ['organizer', 'observer', 'ownDelegate', 'namedPerson', 'admin'],
  'POST action-items/:id/reports': ['organizer', 'observer', 'ownDelegate', 'namedPerson', 'admin'],
  'GET meetings/:id/outcome': ['organizer', 'ownDelegate', 'admin'],
  'POST meetings/:id/outcome': ['organizer', 'ownDelegate', 'admin'],
};

/** For whoever knows the address: documentation, and addresses that hold a secret or a signature. */
const OPEN = /^(GET|POST) (documentation|feeds|invitations|agenda-mails|sign-in)\//;

describe('files of an event', () => {
  let product: TestProduct;
  let people: Record<Who, Caller>;
  /** The routes with the ids of the event. */
  let paths: Record<string, string>;

  beforeAll(async () => {
    product = await startTestProduct();
    const admin = await product.callerFor('admin@example.org', { admin: true });
    const { eventId, eventTag, held } = await heldMeetings(admin, 2);
    const elsewhere = await heldMeetings(admin, 1);
    const grant = (event: string, email: string, role: string) =>
      mutate(admin, 'grantRole', { eventId: event, email, role });
    await grant(eventId, 'organizer@example.org', 'ORGANIZER');
    await grant(eventId, 'observer@example.org', 'OBSERVER');
    await grant(elsewhere.eventId, 'elsewhere@example.org', 'ORGANIZER');
    people = {
      anonymous: product.anonymous,
      outsider: await product.callerFor('outsider@example.org'),
      organizerElsewhere: await product.callerFor('elsewhere@example.org'),
      organizer: await product.callerFor('organizer@example.org'),
      observer: await product.callerFor('observer@example.org'),
      otherDelegate: await product.callerFor(delegateEmail(eventTag, 'college', 1)),
      ownDelegate: await product.callerFor(delegateEmail(eventTag, 'plant', 0)),
      namedPerson: await product.callerFor('department@example.org'),
      admin,
    };
    const { organization } = await mutate<{ organization: { id: string } }>(
      admin,
      'createOrganization',
      { kind: 'AUTHORITY', name: 'Департамент образования' },
      'organization { id }',
    );
    const { person } = await mutate<{ person: { id: string } }>(
      admin,
      'createPerson',
      { organizationId: organization.id, familyName: 'Иванова', givenName: 'Ирина', email: 'department@example.org' },
      'person { id }',
    );
    const { roadmap } = await mutate<{ roadmap: { id: string } }>(
      admin,
      'createRoadmap',
      { eventId, subject: 'по кадрам', approver: { position: 'Министр', name: 'Ильин Владимир Викторович' } },
      'roadmap { id }',
    );
    const { node: plant } = await admin.get<{ node: { organization: { id: string } } }>(
      'query ($id: ID!) { node(id: $id) { ... on Delegation { organization { id } } } }',
      { id: held[0]!.plant.id },
    );
    const { actionItem } = await mutate<{ actionItem: { id: string } }>(
      admin,
      'addActionItem',
      {
        roadmapId: roadmap.id,
        text: 'Разослать памятку',
        owner: { organizationId: plant.organization.id },
        coExecutors: [{ personId: person.id }],
      },
      'actionItem { id }',
    );
    const upload = `action-items/${actionItem.id}/files?name=act.pdf`;
    const uploaded = await send(`POST ${upload}`, admin);
    const file = (await uploaded.json()) as { id: string };
    const { event } = await admin.get<{ event: { planInForce: { id: string } } }>(
      'query ($eventId: ID!) { event(id: $eventId) { planInForce { id } } }',
      { eventId },
    );
    const { documentJob } = await mutate<{ documentJob: { id: string } }>(
      people.ownDelegate,
      'orderDocument',
      { eventId, kind: 'AGENDAS', format: 'DOCX' },
      'documentJob { id }',
    );
    await product.settled();
    await product.app.get(MailSender, { strict: false }).drained();
    const { event: mailed } = await admin.get<{ event: { mailLog: { edges: { node: { id: string } }[] } } }>(
      'query ($eventId: ID!) { event(id: $eventId) { mailLog(first: 1) { edges { node { id } } } } }',
      { eventId },
    );
    paths = {
      'GET downloads/mails/:name': `downloads/mails/${mailed.mailLog.edges[0]!.node.id}.eml`,
      'GET downloads/documents/:id': `downloads/documents/${documentJob.id}`,
      'GET delegates/:delegateId/agenda.ics': `delegates/${held[0]!.plant.delegates[0]!.id}/agenda.ics`,
      'GET events/:eventId/agenda.ics': `events/${eventId}/agenda.ics`,
      'GET roadmaps/:id/:file': `roadmaps/${roadmap.id}/roadmap.docx`,
      'GET roadmaps/:id/progress.xlsx': `roadmaps/${roadmap.id}/progress.xlsx`,
      'GET downloads/plans/:file': `downloads/plans/${event.planInForce.id}.json`,
      'GET outcomes/analysis.xlsx': `outcomes/analysis.xlsx?events=${eventId}`,
      'POST action-items/:id/files': upload,
      'GET confirmation-files/:id': `confirmation-files/${file.id}`,
      'GET events/:eventId/my-action-items.ics': `events/${eventId}/my-action-items.ics`,
      'GET action-items/:id': `action-items/${actionItem.id}`,
      'POST action-items/:id/remarks': `action-items/${actionItem.id}/remarks`,
      'POST action-items/:id/reports': `action-items/${actionItem.id}/reports`,
      'GET meetings/:id/outcome': `meetings/${held[0]!.id}/outcome`,
      'POST meetings/:id/outcome': `meetings/${held[0]!.id}/outcome`,
    };
  });
  afterAll(() => product?.close());

  /** Asks for `GET path`, or sends a small file to `POST path`. */
  const send = (request: string, { token }: Caller): Promise<Response> => {
    const [method, path] = request.split(' ');
    return fetch(`${product.url}/${path}`, {
      method,
      headers: { 'content-type': 'application/octet-stream', ...(token && { authorization: `Bearer ${token}` }) },
      ...(method === 'POST' && { body: '%PDF-1.7' }),
    });
  };

  it('are all in this table', () => {
    const bound = routesOf(product.app).filter(({ audiences }) => audiences && needsScope(audiences));
    expect(bound.map(({ name }) => name).sort()).toEqual(Object.keys(READERS).sort());
  });

  it.each(Object.entries(READERS))('%s answers exactly those it is for', async (route, readers) => {
    const statuses: Partial<Record<Who, number>> = {};
    for (const who of PEOPLE) {
      const [method] = route.split(' ');
      const response = await send(`${method} ${paths[route]}`, people[who]);
      await response.arrayBuffer();
      statuses[who] = response.status;
    }
    expect(PEOPLE.filter((who) => statuses[who] === 200 || statuses[who] === 201)).toEqual(
      PEOPLE.filter((who) => readers.includes(who)),
    );
    expect(statuses.anonymous).toBe(401);
    for (const who of PEOPLE.filter((one) => one !== 'anonymous' && !readers.includes(one))) {
      expect([who, [403, 404].includes(statuses[who]!)]).toEqual([who, true]);
    }
  });

  it('are pages of this table, where they are open to be signed in to', () => {
    const pages = routesOf(product.app).filter(
      ({ name, audiences }) => audiences?.includes('everyone') && name.includes(':') && !OPEN.test(name),
    );
    expect(pages.map(({ name }) => name).sort()).toEqual(Object.keys(PAGES).sort());
  });

  it.each(Object.entries(PAGES))('%s lets in exactly those it is for', async (route, readers) => {
    const [method] = route.split(' ');
    for (const who of PEOPLE) {
      const response = await send(`${method} ${paths[route]}`, people[who]);
      await response.arrayBuffer();
      const { status } = response;
      if (who === 'anonymous') expect(status).toBe(401);
      else if (readers.includes(who)) expect([who, [401, 403, 404, 500].includes(status)]).toEqual([who, false]);
      else expect([who, status]).toEqual([who, 403]);
    }
  });
});
