import { type Caller, type TestProduct, startTestProduct } from '@vstrecha/api';
import { MeetingRequestReader } from '@vstrecha/matchmaking-server';
import { ContextFactory, OutboxRelay, SYSTEM, fromGlobalId, runInContext } from '@vstrecha/platform';
import { asId } from '@vstrecha/kernel';
import { countReads } from './count-reads.js';
import { mutate } from './mutate.js';

interface MeetingRequest {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly mutual: boolean;
}
type Filed = { readonly meetingRequest: MeetingRequest };

const EVENT = {
  kind: 'MEETING',
  title: 'Встреча предприятий и колледжей',
  city: 'Тверь',
  timeZone: 'Europe/Moscow',
  firstDay: '2023-09-06',
  lastDay: '2023-09-06',
};
const REQUEST = 'meetingRequest { id version status statusBy mutual priority }';
const NAMES = ['Завод', 'Колледж', 'Комбинат', 'Техникум'] as const;

describe('matchmaking', () => {
  let product: TestProduct;
  let admin: Caller;
  let zavod: Caller;
  let college: Caller;
  let stranger: Caller;

  beforeAll(async () => {
    product = await startTestProduct();
    admin = await product.callerFor('admin@example.org', { admin: true });
    zavod = await product.callerFor('zavod@guests.example');
    college = await product.callerFor('college@guests.example');
    stranger = await product.callerFor('kombinat@guests.example');
    await mutate(admin, 'importOccupations', { table: '15.01.32;Оператор станков с ЧПУ;\n15.01.35;Слесарь;' });
  });
  afterAll(() => product?.close());

  const emails = ['zavod', 'college', 'kombinat', 'tekhnikum'].map((name) => `${name}@guests.example`);

  /** An event in a state, with a delegation of each organization by its name. */
  const anEvent = async (state: 'DRAFT' | 'OPEN' = 'OPEN') => {
    const { event } = await mutate<{ event: { id: string } }>(admin, 'createEvent', EVENT, 'event { id }');
    const rows = NAMES.map((name, at) => ({
      organization: { kind: at % 2 === 0 ? 'ENTERPRISE' : 'COLLEGE', name },
      person: { familyName: 'Орлова', givenName: 'Анна', email: emails[at] },
    }));
    await mutate(admin, 'importGuestList', { eventId: event.id, rows });
    if (state === 'OPEN') await mutate(admin, 'moveEvent', { eventId: event.id, state, expectedVersion: 1 });
    const answer = await admin.get<{ event: { delegations: { edges: { node: { id: string; title: string } }[] } } }>(
      'query ($id: ID!) { event(id: $id) { delegations { edges { node { id title } } } } }',
      { id: event.id },
    );
    const delegations = new Map(answer.event.delegations.edges.map(({ node }) => [node.title, node.id]));
    return { eventId: event.id, of: (name: (typeof NAMES)[number]) => delegations.get(name) ?? '' };
  };
  const file = (caller: Caller, fromDelegationId: string, toDelegationId: string, more: object = {}) =>
    mutate<Filed>(caller, 'fileMeetingRequest', { fromDelegationId, toDelegationId, ...more }, REQUEST);
  const refused = { errors: [{ extensions: { code: 'FORBIDDEN' } }] };

  it('lets one ask and the other accept, decline and change its mind', async () => {
    const { of } = await anEvent();
    const filed = await file(zavod, of('Завод'), of('Колледж'), {
      priority: 3,
      topics: { formsOfCooperation: ['PRACTICE'], text: 'практика с ноября' },
      message: 'Здравствуйте',
    });
    expect(filed).toEqual({
      __typename: 'FileMeetingRequestSuccess',
      meetingRequest: {
        id: filed.meetingRequest.id,
        version: 1,
        status: 'PENDING',
        statusBy: 'SENDER',
        mutual: false,
        priority: 3,
      },
    });
    expect(await file(zavod, of('Завод'), of('Колледж'))).toMatchObject({ code: 'request.exists' });
    expect(await file(zavod, of('Завод'), of('Завод'))).toMatchObject({ code: 'request.to-oneself' });

    const INCOMING = /* GraphQL */ `
      query ($id: ID!) {
        delegation(id: $id) {
          incomingRequests(filter: { statuses: [PENDING] }) {
            totalCount
            edges {
              node {
                message
                topics {
                  formsOfCooperation
                  text
                }
                fromDelegation {
                  title
                  notes
                }
              }
            }
          }
        }
      }
    `;
    expect(await college.get(INCOMING, { id: of('Колледж') })).toEqual({
      delegation: {
        incomingRequests: {
          totalCount: 1,
          edges: [
            {
              node: {
                message: 'Здравствуйте',
                topics: { formsOfCooperation: ['PRACTICE'], text: 'практика с ноября' },
                fromDelegation: { title: 'Завод', notes: null },
              },
            },
          ],
        },
      },
    });
    expect(await stranger.get(INCOMING, { id: of('Колледж') })).toEqual({ delegation: { incomingRequests: null } });

    const { id: meetingRequestId } = filed.meetingRequest;
    const at = (expectedVersion: number) => ({ meetingRequestId, expectedVersion });
    expect(await mutate(zavod, 'acceptMeetingRequest', at(1))).toMatchObject({ code: 'request.only-recipient' });
    const ACCEPT =
      'mutation ($input: AcceptMeetingRequestInput!) { acceptMeetingRequest(input: $input) { __typename } }';
    expect(await stranger.ask(ACCEPT, { input: at(1) })).toMatchObject(refused);
    expect(await mutate(college, 'acceptMeetingRequest', at(1), REQUEST)).toMatchObject({
      meetingRequest: { status: 'ACCEPTED', statusBy: 'RECIPIENT', version: 2 },
    });
    expect(await mutate(college, 'declineMeetingRequest', { ...at(2), reason: 'OTHER' })).toMatchObject({
      issues: [{ code: 'request.reason-text-missing', path: ['reason', 'text'] }],
    });
    const declined = { ...at(2), reason: 'NO_TIME', reasonText: 'после октября' };
    expect(
      await mutate(college, 'declineMeetingRequest', declined, 'meetingRequest { status reason { code text } }'),
    ).toMatchObject({ meetingRequest: { status: 'DECLINED', reason: { code: 'NO_TIME', text: 'после октября' } } });
    expect(await file(zavod, of('Завод'), of('Колледж'))).toMatchObject({ code: 'request.declined-before' });
    expect(await mutate(admin, 'acceptMeetingRequest', at(3), REQUEST)).toMatchObject({
      meetingRequest: { status: 'ACCEPTED', statusBy: 'ORGANIZER' },
    });
    expect(await mutate(college, 'withdrawMeetingRequest', at(4))).toMatchObject({ code: 'request.only-sender' });
    expect(await mutate(zavod, 'withdrawMeetingRequest', at(4), REQUEST)).toMatchObject({
      meetingRequest: { status: 'WITHDRAWN' },
    });
    expect(await file(zavod, of('Завод'), of('Колледж'))).toMatchObject({ meetingRequest: { status: 'PENDING' } });
  });

  it('takes crossing requests for mutual interest, also those filed at the same moment', async () => {
    const { eventId, of } = await anEvent();
    await Promise.all([
      file(zavod, of('Завод'), of('Колледж'), { priority: 1 }),
      file(college, of('Колледж'), of('Завод')),
    ]);
    const ALL = /* GraphQL */ `
      query ($id: ID!) {
        event(id: $id) {
          meetingRequests {
            edges {
              node {
                status
                mutual
              }
            }
          }
        }
      }
    `;
    const edges = [{ node: { status: 'ACCEPTED', mutual: true } }, { node: { status: 'ACCEPTED', mutual: true } }];
    expect(await admin.get(ALL, { id: eventId })).toEqual({ event: { meetingRequests: { edges } } });
    expect(await zavod.get(ALL, { id: eventId })).toEqual({ event: { meetingRequests: null } });

    const context = product.app.get(ContextFactory, { strict: false }).create(SYSTEM, 'ru');
    const reader = product.app.get(MeetingRequestReader, { strict: false });
    const event = asId<'Event'>(fromGlobalId(eventId)?.id ?? '');
    const { requests } = await runInContext(context, () => reader.planningInput(event));
    expect(requests).toMatchObject([{ mutual: true, priority: 2, eventId: event }]);
  });

  it('obeys the event: nothing in a draft, the organizer alone once the schedule is made', async () => {
    const draft = await anEvent('DRAFT');
    expect(await file(zavod, draft.of('Завод'), draft.of('Колледж'))).toMatchObject({ code: 'request.not-yet' });
    const FILE = 'mutation ($input: FileMeetingRequestInput!) { fileMeetingRequest(input: $input) { __typename } }';
    const input = { fromDelegationId: draft.of('Колледж'), toDelegationId: draft.of('Завод') };
    expect(await zavod.ask(FILE, { input })).toMatchObject(refused);
    const other = await anEvent();
    expect(await file(admin, other.of('Завод'), draft.of('Колледж'))).toMatchObject({ code: 'request.other-event' });
    expect(await file(admin, other.of('Завод'), other.of('Колледж'))).toMatchObject({
      meetingRequest: { status: 'PENDING', statusBy: 'ORGANIZER' },
    });
  });

  it('forbids and requires pairs by the word of the organizer', async () => {
    const { eventId, of } = await anEvent();
    const filed = await file(zavod, of('Завод'), of('Колледж'));
    const rule = { eventId, kind: 'FORBIDDEN', delegationIds: [of('Завод'), of('Колледж')], note: 'конфликт' };
    const created = await mutate<{ pairRule: { id: string } }>(
      admin,
      'createPairRule',
      rule,
      'pairRule { id kind note delegations { title } }',
    );
    expect(created).toMatchObject({ pairRule: { kind: 'FORBIDDEN', note: 'конфликт' } });
    expect(await mutate(admin, 'createPairRule', rule)).toMatchObject({ code: 'pair-rule.exists' });
    const READ = 'query ($id: ID!) { meetingRequest(id: $id) { status statusBy reason { code } } }';
    expect(await zavod.get(READ, { id: filed.meetingRequest.id })).toEqual({
      meetingRequest: { status: 'DECLINED', statusBy: 'ORGANIZER', reason: { code: 'BY_ORGANIZER' } },
    });
    expect(await file(college, of('Колледж'), of('Завод'))).toMatchObject({ code: 'request.pair-forbidden' });
    const RULES = 'query ($id: ID!) { event(id: $id) { pairRules { kind } } }';
    expect(await admin.get(RULES, { id: eventId })).toEqual({ event: { pairRules: [{ kind: 'FORBIDDEN' }] } });
    expect(await zavod.get(RULES, { id: eventId })).toEqual({ event: { pairRules: null } });
    const required = { pairRuleId: created.pairRule.id, expectedVersion: 1, kind: 'REQUIRED' };
    expect(await mutate(admin, 'updatePairRule', required, 'pairRule { kind version }')).toMatchObject({
      pairRule: { kind: 'REQUIRED', version: 2 },
    });
    expect(
      await mutate(admin, 'deletePairRule', { pairRuleId: created.pairRule.id, expectedVersion: 2 }),
    ).toMatchObject({ __typename: 'DeletePairRuleSuccess' });
    expect(await mutate(admin, 'createPairRule', { ...rule, delegationIds: [of('Завод')] })).toMatchObject({
      __typename: 'InvalidInput',
    });
  });

  it('lets requests expire by the deadline of the event or their own', async () => {
    const { eventId, of } = await anEvent();
    const soon = new Date(Date.now() + 3_600_000);
    const later = new Date(Date.now() + 2 * 3_600_000);
    const own = await file(zavod, of('Завод'), of('Колледж'), { answerBy: soon.toISOString() });
    const open = await file(zavod, of('Завод'), of('Техникум'));
    const answered = await file(zavod, of('Завод'), of('Комбинат'));
    await mutate(stranger, 'acceptMeetingRequest', {
      meetingRequestId: answered.meetingRequest.id,
      expectedVersion: 1,
    });
    const deadline = { eventId, expectedVersion: 0, answerBy: later.toISOString() };
    expect(
      await mutate(admin, 'setRequestDeadline', deadline, 'matchmakingSettings { version answerBy }'),
    ).toMatchObject({ matchmakingSettings: { version: 1, answerBy: later.toISOString() } });
    expect(await mutate(admin, 'setRequestDeadline', deadline)).toMatchObject({ code: 'conflict.version' });

    const relay = product.app.get(OutboxRelay, { strict: false });
    const statuses = async () => {
      const READ = 'query ($id: ID!) { meetingRequest(id: $id) { status deadline } }';
      const read = ({ meetingRequest }: Filed) => zavod.get(READ, { id: meetingRequest.id });
      return Promise.all([own, open, answered].map(read));
    };
    const at = (status: string, date: Date) => ({ meetingRequest: { status, deadline: date.toISOString() } });
    await relay.runTask('matchmaking.expire-requests', soon);
    expect(await statuses()).toEqual([at('EXPIRED', soon), at('PENDING', later), at('ACCEPTED', later)]);
    await relay.runTask('matchmaking.expire-requests', later);
    expect(await statuses()).toEqual([at('EXPIRED', soon), at('EXPIRED', later), at('ACCEPTED', later)]);
    expect(await file(zavod, of('Завод'), of('Колледж'))).toMatchObject({ meetingRequest: { status: 'PENDING' } });
  });

  it('suggests partners and says why', async () => {
    const { of } = await anEvent();
    const table = (code: string, column: string, count: number) => `Код;${column};Формы\n${code};${count};практика`;
    const needs = { ownerId: of('Завод'), table: table('15.01.32', '2024', 10) };
    await mutate(admin, 'importOwnStaffingNeeds', needs);
    await mutate(admin, 'importOwnTrainingProgrammes', {
      ownerId: of('Колледж'),
      table: table('15.01.32', 'Выпуск 2024', 5),
    });
    await mutate(admin, 'importOwnTrainingProgrammes', { ownerId: of('Техникум'), table: 'Код;2024\n15.01.35;5' });
    const SUGGESTED = /* GraphQL */ `
      query ($id: ID!) {
        suggestedPartners(delegationId: $id) {
          delegation {
            title
          }
          strength
          reasons {
            kind
            partner
            occupation {
              code
            }
            group {
              code
            }
            headcount
            graduates
            formsOfCooperation
          }
        }
      }
    `;
    const nothing = { partner: null, occupation: null, group: null, headcount: null, graduates: null };
    expect(await zavod.get(SUGGESTED, { id: of('Завод') })).toEqual({
      suggestedPartners: [
        {
          delegation: { title: 'Колледж' },
          strength: 'STRONG',
          reasons: [
            {
              ...nothing,
              kind: 'SAME_OCCUPATION',
              partner: 'TRAINS',
              occupation: { code: '15.01.32' },
              headcount: 10,
              graduates: 5,
              formsOfCooperation: null,
            },
            { ...nothing, kind: 'COMMON_FORMS', formsOfCooperation: ['PRACTICE'] },
          ],
        },
        {
          delegation: { title: 'Техникум' },
          strength: 'WEAK',
          reasons: [
            { ...nothing, kind: 'SAME_GROUP', partner: 'TRAINS', group: { code: '15' }, formsOfCooperation: null },
          ],
        },
      ],
    });
    await file(zavod, of('Завод'), of('Колледж'));
    expect(await zavod.get(SUGGESTED, { id: of('Завод') })).toMatchObject({
      suggestedPartners: [{ delegation: { title: 'Техникум' } }],
    });
    expect(await stranger.ask(SUGGESTED, { id: of('Завод') })).toMatchObject(refused);
  });

  it('asks as many queries for many requests as for one', async () => {
    const { eventId, of } = await anEvent();
    for (const from of NAMES) {
      for (const to of NAMES) if (from < to) await file(admin, of(from), of(to));
    }
    const queriesFor = (first: number) =>
      countReads(product, async () => {
        const answer = await admin.get<{ event: { meetingRequests: { edges: unknown[] } } }>(
          /* GraphQL */ `
            query ($id: ID!, $first: Int) {
              event(id: $id) {
                meetingRequests(first: $first) {
                  edges {
                    node {
                      mutual
                      deadline
                      fromDelegation {
                        title
                      }
                      toDelegation {
                        title
                      }
                      topics {
                        occupations {
                          name
                        }
                      }
                    }
                  }
                }
              }
            }
          `,
          { id: eventId, first },
        );
        expect(answer.event.meetingRequests.edges).toHaveLength(first);
      });
    expect(await queriesFor(6)).toBe(await queriesFor(1));
  });
});
