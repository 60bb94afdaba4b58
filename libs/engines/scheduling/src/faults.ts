import type { Delegation, Fault, Problem, Wish } from './model.js';
import { isOn } from './rules.js';

/** The largest capacity of a delegation. */
export const maxCapacity = 255;

/** Every fault of a problem; none where it can be solved. */
export function findFaults(problem: Problem): Fault[] {
  return new FaultFinder(problem).find();
}

class FaultFinder {
  private readonly faults: Fault[] = [];
  private readonly slots = new Map<string, number>();
  private readonly tables = new Map<string, number>();
  private readonly delegations = new Map<string, Delegation>();
  private readonly delegationOfDelegate = new Map<string, string>();
  private readonly wishes = new Map<string, Wish>();
  private readonly rounds = new Set<string>();

  constructor(private readonly problem: Problem) {}

  find(): Fault[] {
    this.collectIds();
    this.checkTables();
    this.checkDelegations();
    this.checkAgenda();
    this.checkWishes();
    this.checkRules();
    if (this.faults.length === 0) {
      // These compare things with each other and would only repeat a fault of their parts.
      this.checkPins();
      this.checkPrecedenceCycles();
    }
    return this.faults;
  }

  private add(code: Fault['code'], path: string, message: string, ...ids: string[]): void {
    this.faults.push({ code, path, message, ids });
  }

  private collectIds(): void {
    const { slots, tables, delegations, wishes } = this.problem;
    const collect = <T extends { readonly id: string }, V>(
      list: readonly T[],
      path: string,
      into: Map<string, V>,
      value: (item: T, i: number) => V,
    ) =>
      list.forEach((item, i) => {
        if (into.has(item.id)) {
          this.add('duplicate-id', `${path}[${i}].id`, `the id ${item.id} occurs twice; give each its own`, item.id);
        }
        into.set(item.id, value(item, i));
      });
    collect(slots, 'slots', this.slots, (_, i) => i);
    collect(tables, 'tables', this.tables, (_, i) => i);
    collect(delegations, 'delegations', this.delegations, (d) => d);
    collect(wishes, 'wishes', this.wishes, (w) => w);
    for (const slot of slots) if (slot.round !== undefined) this.rounds.add(slot.round);
    delegations.forEach((delegation, d) =>
      delegation.delegates?.forEach(({ id }, i) => {
        const path = `delegations[${d}].delegates[${i}].id`;
        if (this.delegationOfDelegate.has(id) || this.delegations.has(id)) {
          this.add(
            'duplicate-id',
            path,
            `the id ${id} is that of another delegate or delegation; give each its own`,
            id,
          );
        }
        this.delegationOfDelegate.set(id, delegation.id);
      }),
    );
    if (slots.length === 0) this.add('bad-number', 'slots', 'the event has no slots; add at least one');
  }

  private checkSlots(ids: readonly string[] | undefined, path: string): void {
    ids?.forEach((id, i) => {
      if (!this.slots.has(id)) {
        this.add('not-in-event', `${path}[${i}]`, `the event has no slot ${id}; name one of its slots`, id);
      }
    });
  }

  private checkNumber(value: number | undefined, path: string, least: number, most = Infinity, whole = true): void {
    if (value === undefined) return;
    if (Number.isFinite(value) && value >= least && value <= most && (!whole || Number.isInteger(value))) return;
    const range = most === Infinity ? `of at least ${least}` : `from ${least} to ${most}`;
    this.add('bad-number', path, `${value} is not a ${whole ? 'whole ' : ''}number ${range}`);
  }

  private checkDelegation(id: string, path: string): void {
    if (!this.delegations.has(id)) this.add('unknown-id', path, `there is no delegation ${id}`, id);
  }

  private checkTables(): void {
    this.problem.tables.forEach((table, t) => this.checkSlots(table.unavailable, `tables[${t}].unavailable`));
  }

  private checkDelegations(): void {
    this.problem.delegations.forEach((delegation, d) => {
      const path = `delegations[${d}]`;
      this.checkSlots(delegation.unavailable, `${path}.unavailable`);
      this.checkNumber(delegation.capacity, `${path}.capacity`, 1, maxCapacity);
      this.checkNumber(delegation.maxMeetings, `${path}.maxMeetings`, 0);
      this.checkNumber(delegation.restAfter, `${path}.restAfter`, 1);
      delegation.homeTables?.forEach((id, i) => {
        if (!this.tables.has(id)) this.add('unknown-id', `${path}.homeTables[${i}]`, `there is no table ${id}`, id);
      });
      delegation.delegates?.forEach((delegate, i) =>
        this.checkSlots(delegate.unavailable, `${path}.delegates[${i}].unavailable`),
      );
    });
  }

  private checkAgenda(): void {
    const known = new Set<string>();
    this.problem.agenda?.forEach((item, i) => {
      const path = `agenda[${i}]`;
      if (known.has(item.id)) {
        this.add('duplicate-id', `${path}.id`, `the id ${item.id} occurs twice; give each its own`, item.id);
      }
      known.add(item.id);
      this.checkSlots(item.slots, `${path}.slots`);
      item.attendees.forEach((id, j) => {
        if (!this.delegations.has(id) && !this.delegationOfDelegate.has(id)) {
          this.add('unknown-id', `${path}.attendees[${j}]`, `there is no delegation and no delegate ${id}`, id);
        }
      });
    });
  }

  private checkWishes(): void {
    const forbidden = new Set<string>();
    this.problem.forbiddenPairs?.forEach(([a, b], i) => {
      this.checkDelegation(a, `forbiddenPairs[${i}][0]`);
      this.checkDelegation(b, `forbiddenPairs[${i}][1]`);
      forbidden.add(`${a}\n${b}`).add(`${b}\n${a}`);
    });
    this.problem.wishes.forEach((wish, w) => {
      const path = `wishes[${w}]`;
      this.checkDelegation(wish.a, `${path}.a`);
      this.checkDelegation(wish.b, `${path}.b`);
      if (wish.a === wish.b) {
        this.add('same-delegation', path, `${wish.a} cannot meet itself; name two delegations`, wish.id, wish.a);
      }
      this.checkNumber(wish.weight, `${path}.weight`, 0, Number.MAX_SAFE_INTEGER, false);
      this.checkSlots(wish.slots, `${path}.slots`);
      wish.rounds?.forEach((round, i) => {
        if (!this.rounds.has(round)) {
          this.add('not-in-event', `${path}.rounds[${i}]`, `the event has no round ${round}`, round);
        }
      });
      this.checkAskedDelegates(wish, path);
      if (wish.pin?.slot !== undefined) this.checkSlots([wish.pin.slot], `${path}.pin.slot`);
      if (wish.pin?.table !== undefined && !this.tables.has(wish.pin.table)) {
        this.add('unknown-id', `${path}.pin.table`, `there is no table ${wish.pin.table}`, wish.pin.table);
      }
      const mustBePlaced = wish.required || wish.pin?.slot !== undefined;
      if (mustBePlaced && isOn(this.problem, 'forbiddenPairs') && forbidden.has(`${wish.a}\n${wish.b}`)) {
        const message = `${wish.a} and ${wish.b} must meet and must not meet; lift one of the two`;
        this.add('contradictory-requirement', path, message, wish.id, wish.a, wish.b);
      }
    });
    this.problem.precedences?.forEach((precedence, i) => {
      for (const end of ['before', 'after'] as const) {
        if (!this.wishes.has(precedence[end])) {
          this.add('unknown-id', `precedences[${i}].${end}`, `there is no wish ${precedence[end]}`, precedence[end]);
        }
      }
    });
  }

  private checkAskedDelegates(wish: Wish, path: string): void {
    const sides = new Set<string>();
    wish.delegates?.forEach((id, i) => {
      const at = `${path}.delegates[${i}]`;
      const side = this.delegationOfDelegate.get(id);
      if (side === undefined) this.add('unknown-id', at, `there is no delegate ${id}`, id);
      else if (side !== wish.a && side !== wish.b) {
        this.add('wrong-delegate', at, `${id} belongs to ${side}, which is not in this meeting`, id, side);
      } else if (sides.has(side)) {
        this.add('wrong-delegate', at, `two delegates of ${side} are asked for; ask for at most one of each side`, id);
      } else sides.add(side);
    });
  }

  private checkRules(): void {
    this.checkNumber(this.problem.rules?.maxBreakDifference, 'rules.maxBreakDifference', 0);
    this.problem.rules?.zoneDistances?.forEach(({ distance }, i) =>
      this.checkNumber(distance, `rules.zoneDistances[${i}].distance`, 0, Number.MAX_SAFE_INTEGER, false),
    );
  }

  /** Fixed meetings against what they allow themselves, against availability and against each other. */
  private checkPins(): void {
    if (!isOn(this.problem, 'pins')) return;
    const atTable = new Map<string, string>();
    const ofDelegation = new Map<string, string[]>();
    const ofDelegate = new Map<string, string>();
    const away = this.awayFrom();
    this.problem.wishes.forEach((wish, w) => {
      const slot = wish.pin?.slot;
      if (slot === undefined) return;
      const path = `wishes[${w}].pin`;
      const contradiction = (message: string, ...ids: string[]) =>
        this.add('contradictory-pin', path, message, wish.id, ...ids);
      const round = this.problem.slots[this.slots.get(slot)!]!.round;
      const inSlots = wish.slots?.includes(slot) ?? true;
      const inRounds = wish.rounds === undefined || (round !== undefined && wish.rounds.includes(round));
      if (isOn(this.problem, 'allowedSlots') && !(inSlots && inRounds)) {
        contradiction(`${wish.id} is fixed in ${slot}, which it does not allow; allow the slot or move the pin`, slot);
      }
      for (const id of [wish.a, wish.b, ...(wish.delegates ?? [])]) {
        if (isOn(this.problem, 'availability') && away.has(`${id}\n${slot}`)) {
          contradiction(`${wish.id} is fixed in ${slot}, when ${id} is not available; move the pin`, slot, id);
        }
      }
      for (const id of [wish.a, wish.b]) {
        const others = ofDelegation.get(`${id}\n${slot}`) ?? [];
        const most = this.delegations.get(id)!.capacity ?? 1;
        if (isOn(this.problem, 'capacity') && others.length === most) {
          const message = `${[...others, wish.id].join(', ')} are fixed in ${slot}, when ${id} can hold only ${most} at once; move one of the pins`;
          contradiction(message, slot, id, ...others);
        } else ofDelegation.set(`${id}\n${slot}`, [...others, wish.id]);
      }
      for (const id of isOn(this.problem, 'delegates') ? (wish.delegates ?? []) : []) {
        const other = ofDelegate.get(`${id}\n${slot}`);
        if (other !== undefined) {
          contradiction(
            `${other} and ${wish.id} are fixed in ${slot} and both ask for ${id}; move one`,
            slot,
            id,
            other,
          );
        }
        ofDelegate.set(`${id}\n${slot}`, wish.id);
      }
      const table = wish.pin?.table;
      if (table === undefined || !isOn(this.problem, 'tables')) return;
      const other = atTable.get(`${table}\n${slot}`);
      if (other !== undefined) {
        contradiction(
          `${other} and ${wish.id} are fixed at table ${table} in ${slot}; move one of the pins`,
          slot,
          table,
          other,
        );
      }
      atTable.set(`${table}\n${slot}`, wish.id);
      if (this.problem.tables[this.tables.get(table)!]!.unavailable?.includes(slot)) {
        contradiction(
          `${wish.id} is fixed at table ${table}, which is not available in ${slot}; move the pin`,
          slot,
          table,
        );
      }
    });
  }

  /** Who cannot come when, as `id \n slot`. */
  private awayFrom(): ReadonlySet<string> {
    const away = new Set<string>();
    const add = (id: string, slots: readonly string[] | undefined) =>
      slots?.forEach((slot) => away.add(`${id}\n${slot}`));
    for (const delegation of this.problem.delegations) {
      add(delegation.id, delegation.unavailable);
      for (const delegate of delegation.delegates ?? []) add(delegate.id, delegate.unavailable);
    }
    for (const item of this.problem.agenda ?? []) for (const id of item.attendees) add(id, item.slots);
    return away;
  }

  /** Walks from each wish to its predecessors, depth first; a step back onto the path closes a circle. */
  private checkPrecedenceCycles(): void {
    const precedences = isOn(this.problem, 'precedences') ? (this.problem.precedences ?? []) : [];
    const predecessors = new Map<string, Set<string>>();
    for (const { before, after } of precedences) {
      if (!predecessors.has(before)) predecessors.set(before, new Set());
      if (!predecessors.has(after)) predecessors.set(after, new Set());
      predecessors.get(after)!.add(before);
    }
    const reported = new Set<string>();
    const state = new Map<string, 'open' | 'done'>();
    for (const start of predecessors.keys()) {
      // An explicit stack, as chains of precedences may be long.
      const path: { readonly wish: string; readonly rest: Iterator<string> }[] = [];
      const enter = (wish: string) => {
        state.set(wish, 'open');
        path.push({ wish, rest: predecessors.get(wish)!.values() });
      };
      if (!state.has(start)) enter(start);
      while (path.length > 0) {
        const { wish, rest } = path.at(-1)!;
        const next = rest.next();
        if (next.done) {
          state.set(wish, 'done');
          path.pop();
        } else if (state.get(next.value) === 'open') {
          const from = path.findIndex((step) => step.wish === next.value);
          const cycle = path.slice(from).map((step) => step.wish);
          if (!cycle.some((id) => reported.has(id))) {
            const order = [...cycle, cycle[0]!].join(' after ');
            this.add('cyclic-precedence', 'precedences', `${order} is a circle; take one of these away`, ...cycle);
          }
          cycle.forEach((id) => reported.add(id));
        } else if (!state.has(next.value)) enter(next.value);
      }
    }
  }
}
