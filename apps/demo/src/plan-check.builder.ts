/** `plan.json` as a stranger reads it: only what its description promises. */
export interface CheckedPlan {
  readonly event: { readonly id: string; readonly title: string };
  readonly slots: readonly { readonly id: string; readonly start: string; readonly end: string }[];
  readonly tables: readonly { readonly id: string; readonly number: number }[];
  readonly delegations: readonly {
    readonly id: string;
    readonly name: string;
    readonly kind: string;
    readonly capacity: number;
    readonly unavailable: readonly string[];
    readonly delegates: readonly { readonly id: string; readonly unavailable?: readonly string[] }[];
  }[];
  readonly agendaItems: readonly { readonly start: string; readonly end: string; readonly blocks: readonly string[] }[];
  readonly requests: readonly {
    readonly id: string;
    readonly from: string;
    readonly to: string;
    readonly priority: number;
    readonly required: boolean;
  }[];
  readonly meetings: readonly {
    readonly id: string;
    readonly request: string;
    readonly delegations: readonly string[];
    readonly delegates: readonly string[];
    readonly slot: string;
    readonly table: string;
  }[];
  readonly unplaced: readonly { readonly request: string; readonly reason: string; readonly text: string }[];
}

/** Everything that is wrong with a plan, a sentence each; written from its description alone, without the product's code. */
export function faultsOf(plan: CheckedPlan): string[] {
  return [...faultsOfTimes(plan), ...faultsOfIds(plan), ...faultsOfRequests(plan), ...faultsOfMeetings(plan)];
}

const utc = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

function faultsOfTimes({ slots, agendaItems }: CheckedPlan): string[] {
  return [...slots, ...agendaItems].flatMap(({ start, end }) => {
    if (!utc.test(start) || !utc.test(end)) return [`${start} – ${end} is not in UTC`];
    return Date.parse(start) < Date.parse(end) ? [] : [`${start} – ${end} ends before it begins`];
  });
}

function faultsOfIds(plan: CheckedPlan): string[] {
  const lists = {
    slots: plan.slots,
    tables: plan.tables,
    delegations: plan.delegations,
    delegates: plan.delegations.flatMap(({ delegates }) => delegates),
    requests: plan.requests,
    meetings: plan.meetings,
  };
  return Object.entries(lists).flatMap(([name, list]) => {
    const ids = list.map(({ id }) => id);
    return new Set(ids).size === ids.length ? [] : [`ids of ${name} are not unique`];
  });
}

function faultsOfRequests({ delegations, requests, meetings, unplaced }: CheckedPlan): string[] {
  const delegationIds = new Set(delegations.map(({ id }) => id));
  const requestIds = new Set(requests.map(({ id }) => id));
  const unknown = [...meetings, ...unplaced].filter(({ request }) => !requestIds.has(request));
  return [
    ...unknown.map(({ request }) => `request ${request} does not exist`),
    ...unplaced
      .filter(({ reason, text }) => !reason || !text)
      .map(({ request }) => `${request} is unplaced without a reason`),
    ...requests.flatMap(({ id, from, to, priority }) => {
      const times = [...meetings, ...unplaced].filter(({ request }) => request === id).length;
      return [
        ...(times === 1 ? [] : [`request ${id} is accounted for ${times} times`]),
        ...(delegationIds.has(from) && delegationIds.has(to) && from !== to ? [] : [`request ${id} is between nobody`]),
        ...([1, 2, 3].includes(priority) ? [] : [`request ${id} has the priority ${priority}`]),
      ];
    }),
  ];
}

function faultsOfMeetings(plan: CheckedPlan): string[] {
  const slots = new Map(plan.slots.map((slot) => [slot.id, slot]));
  const tables = new Set(plan.tables.map(({ id }) => id));
  const delegations = new Map(plan.delegations.map((delegation) => [delegation.id, delegation]));
  const requests = new Map(plan.requests.map((request) => [request.id, request]));
  const pairs = new Set<string>();
  const uses = new Map<string, number>();
  const faults: string[] = [];
  const use = (what: string) => {
    uses.set(what, (uses.get(what) ?? 0) + 1);
    return uses.get(what) as number;
  };
  for (const { id, request: requestId, delegations: sides, delegates, slot: slotId, table } of plan.meetings) {
    const slot = slots.get(slotId);
    const request = requests.get(requestId);
    if (!slot || !tables.has(table)) {
      faults.push(`meeting ${id} has no slot or table`);
      continue;
    }
    const pair = [...sides].sort().join(' ');
    if (sides.length !== 2 || (request && pair !== [request.from, request.to].sort().join(' ')))
      faults.push(`meeting ${id} is not of the sides of its request`);
    if (pairs.has(pair)) faults.push(`${pair} meet twice`);
    pairs.add(pair);
    if (use(`table ${table} ${slotId}`) > 1) faults.push(`table ${table} is taken twice in ${slotId}`);
    for (const side of sides) {
      const delegation = delegations.get(side);
      if (!delegation) {
        faults.push(`delegation ${side} does not exist`);
        continue;
      }
      if (use(`delegation ${side} ${slotId}`) > delegation.capacity)
        faults.push(`${delegation.name} holds more meetings in ${slotId} than it can`);
      if (delegation.unavailable.includes(slotId)) faults.push(`${delegation.name} is not available in ${slotId}`);
      const present = delegation.delegates.filter((delegate) => delegates.includes(delegate.id));
      if (present.length === 0) faults.push(`nobody of ${delegation.name} is at meeting ${id}`);
      for (const delegate of present) {
        if (use(`delegate ${delegate.id} ${slotId}`) > 1)
          faults.push(`delegate ${delegate.id} is in two places in ${slotId}`);
        if (delegate.unavailable?.includes(slotId))
          faults.push(`delegate ${delegate.id} is not available in ${slotId}`);
      }
      for (const item of plan.agendaItems) {
        if (item.blocks.includes(side) && overlap(item, slot))
          faults.push(`${delegation.name} must be elsewhere in ${slotId}`);
      }
    }
    const ofSides = sides.flatMap((side) => delegations.get(side)?.delegates.map((delegate) => delegate.id) ?? []);
    if (delegates.some((delegate) => !ofSides.includes(delegate))) faults.push(`a stranger is at meeting ${id}`);
  }
  return faults;
}

interface Span {
  readonly start: string;
  readonly end: string;
}

function overlap(a: Span, b: Span): boolean {
  return Date.parse(a.start) < Date.parse(b.end) && Date.parse(b.start) < Date.parse(a.end);
}
