import type { Ask } from './asker.js';

/** How large an event is; it has half as many tables as delegations. */
export interface EventShape {
  readonly delegations: number;
  readonly delegatesEach: number;
  readonly slots: number;
}

/** Where and with whom meetings can be held. */
export interface Sites {
  readonly eventId: string;
  readonly slots: readonly { readonly id: string; readonly start: string; readonly end: string }[];
  readonly tables: readonly { readonly id: string }[];
  readonly delegations: readonly { readonly id: string; readonly delegates: readonly { readonly id: string }[] }[];
}

/** Makes an event through the API whose guests are there and may ask for meetings. */
export async function makeSite(ask: Ask, shape: EventShape, say: (line: string) => void): Promise<Sites> {
  const eventId = await createEvent(ask, shape);
  say(`importing ${shape.delegations * shape.delegatesEach} guests`);
  await importGuests(ask, eventId, shape);
  return readSites(ask, eventId);
}

export function emailOf(delegation: number, delegate: number): string {
  return `d${delegation}.${delegate}@bench.example`;
}

async function createEvent(ask: Ask, { delegations, slots: slotCount }: EventShape): Promise<string> {
  const event = {
    kind: 'FORUM',
    title: 'Большой форум',
    timeZone: 'Europe/Moscow',
    firstDay: '2026-09-01',
    lastDay: '2026-09-02',
  };
  const { createEvent } = await ask<{ createEvent: { event: { id: string } } }>(
    'mutation ($input: CreateEventInput!) { createEvent(input: $input) { ... on CreateEventSuccess { event { id } } } }',
    { input: event },
  );
  const eventId = createEvent.event.id;
  for (const day of ['2026-09-01', '2026-09-02']) {
    const round = {
      eventId,
      start: `${day}T06:00:00Z`,
      slotMinutes: 15,
      changeoverMinutes: 5,
      slotCount: slotCount / 2,
    };
    await ask('mutation ($input: CreateRoundInput!) { createRound(input: $input) { __typename } }', { input: round });
    const talk = {
      eventId,
      kind: 'PLENARY',
      title: 'Пленарное заседание',
      room: 'Большой зал',
      start: `${day}T05:00:00Z`,
      end: `${day}T06:00:00Z`,
      attendance: { kind: 'EVERYBODY' },
    };
    await ask('mutation ($input: CreateAgendaItemInput!) { createAgendaItem(input: $input) { __typename } }', {
      input: talk,
    });
  }
  const half = { eventId, count: delegations / 4 };
  for (const zone of ['Зал А', 'Зал Б']) {
    await ask('mutation ($input: CreateTablesInput!) { createTables(input: $input) { __typename } }', {
      input: { ...half, zone },
    });
  }
  return eventId;
}

async function importGuests(
  ask: Ask,
  eventId: string,
  { delegations: delegationCount, delegatesEach }: EventShape,
): Promise<void> {
  const rows = Array.from({ length: delegationCount * delegatesEach }, (_, index) => {
    const delegation = Math.floor(index / delegatesEach);
    const delegate = index % delegatesEach;
    return {
      organization: {
        kind: delegation % 2 === 0 ? 'ENTERPRISE' : 'COLLEGE',
        name: `${delegation % 2 === 0 ? 'Завод' : 'Колледж'} № ${delegation}`,
        city: 'Тверь',
      },
      person: {
        familyName: `Фамилия${delegation}`,
        givenName: `Имя${delegate}`,
        position: 'директор',
        email: emailOf(delegation, delegate),
      },
    };
  });
  const { importGuestList } = await ask<{ importGuestList: { __typename: string } }>(
    'mutation ($input: ImportGuestListInput!) { importGuestList(input: $input) { __typename ... on UserError { code message } } }',
    { input: { eventId, rows } },
  );
  if (importGuestList.__typename !== 'ImportGuestListSuccess') throw new Error(JSON.stringify(importGuestList));
  for (const [state, expectedVersion] of [
    ['OPEN', 1],
    ['MATCHING', 2],
  ]) {
    await ask('mutation ($input: MoveEventInput!) { moveEvent(input: $input) { __typename } }', {
      input: { eventId, state, expectedVersion },
    });
  }
}

async function readSites(ask: Ask, id: string): Promise<Sites> {
  type Part<Node> = { edges: { node: Node }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
  const all = async <Node>(field: string, selection: string): Promise<Node[]> => {
    const nodes: Node[] = [];
    for (let after: string | undefined; ;) {
      const query = `query ($id: ID!, $after: String) { event(id: $id) { ${field}(first: 100, after: $after) { edges { node { ${selection} } } pageInfo { hasNextPage endCursor } } } }`;
      const { event } = await ask<{ event: Record<string, Part<Node>> }>(query, { id, after });
      const part = event[field]!;
      nodes.push(...part.edges.map(({ node }) => node));
      if (!part.pageInfo.hasNextPage) return nodes;
      after = part.pageInfo.endCursor;
    }
  };
  const { event } = await ask<{ event: { slots: Sites['slots'] } }>(
    'query ($id: ID!) { event(id: $id) { slots { id start end } } }',
    { id },
  );
  return {
    eventId: id,
    slots: event.slots,
    tables: await all<Sites['tables'][number]>('tables', 'id'),
    delegations: await all<Sites['delegations'][number]>('delegations', 'id delegates { id }'),
  };
}
