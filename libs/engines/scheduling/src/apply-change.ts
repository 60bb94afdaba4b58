import { InvalidChangeError, type Change, type Problem, type Wish } from './model.js';

/**
 * The problem after a change. Only slots from `from` on are touched: what was before has happened as it was planned. A
 * pin that the change makes impossible is lifted, and the meeting stays required; meetings that have been held keep theirs.
 */
export function applyChange(
  problem: Problem,
  change: Change,
  from: number,
  isHeld: (wish: string) => boolean,
): Problem {
  const slotAt = new Map(problem.slots.map(({ id }, s) => [id, s]));
  const checkSlots = (slots: readonly string[]) => {
    for (const slot of slots) if (!slotAt.has(slot)) throw new InvalidChangeError(`The event has no slot ${slot}.`);
  };
  const isAhead = (slot: string) => slotAt.get(slot)! >= from;
  const adding = (before: readonly string[] | undefined, more: readonly string[]) => [
    ...new Set([...(before ?? []), ...more.filter(isAhead)]),
  ];
  const known = <T extends { readonly id: string }>(list: readonly T[], id: string, what: string): T => {
    const found = list.find((item) => item.id === id);
    if (found === undefined) throw new InvalidChangeError(`There is no ${what} ${id}.`);
    return found;
  };
  switch (change.kind) {
    case 'meeting-cancelled': {
      known(problem.wishes, change.wish, 'wish');
      return {
        ...problem,
        wishes: problem.wishes.filter(({ id }) => id !== change.wish),
        precedences: problem.precedences?.filter(
          ({ before, after }) => before !== change.wish && after !== change.wish,
        ),
      };
    }
    case 'delegation-unavailable': {
      checkSlots(change.slots);
      const late = known(problem.delegations, change.delegation, 'delegation');
      const away = { ...late, unavailable: adding(late.unavailable, change.slots) };
      return liftPins(
        { ...problem, delegations: problem.delegations.map((d) => (d === late ? away : d)) },
        (wish, slot) => [wish.a, wish.b].includes(late.id) && away.unavailable.includes(slot),
      );
    }
    case 'delegate-unavailable': {
      checkSlots(change.slots);
      const delegation = problem.delegations.find((d) => d.delegates?.some(({ id }) => id === change.delegate));
      if (delegation === undefined) throw new InvalidChangeError(`There is no delegate ${change.delegate}.`);
      const delegates = delegation.delegates!.map((x) =>
        x.id === change.delegate ? { ...x, unavailable: adding(x.unavailable, change.slots) } : x,
      );
      const nobodyLeft = (slot: string) => delegates.every((x) => x.unavailable?.includes(slot));
      return liftPins(
        { ...problem, delegations: problem.delegations.map((d) => (d === delegation ? { ...d, delegates } : d)) },
        (wish, slot) =>
          change.slots.includes(slot) &&
          (wish.delegates?.includes(change.delegate) === true ||
            ([wish.a, wish.b].includes(delegation.id) && nobodyLeft(slot))),
      );
    }
    case 'table-lost': {
      const lost = known(problem.tables, change.table, 'table');
      const slots = change.slots ?? problem.slots.map(({ id }) => id);
      checkSlots(slots);
      const closed = { ...lost, unavailable: adding(lost.unavailable, slots) };
      return liftTablePins(
        { ...problem, tables: problem.tables.map((t) => (t === lost ? closed : t)) },
        closed,
        isHeld,
      );
    }
    case 'wish-added': {
      if (problem.wishes.some(({ id }) => id === change.wish.id)) {
        throw new InvalidChangeError(`There is a wish ${change.wish.id} already.`);
      }
      return { ...problem, wishes: [...problem.wishes, change.wish] };
    }
    case 'agenda-item-moved': {
      checkSlots(change.item.slots);
      const { id, slots, attendees } = change.item;
      const others = (problem.agenda ?? []).filter((other) => other.id !== id);
      const before = problem.agenda?.find((other) => other.id === id);
      const happened = before?.slots.filter((slot) => !isAhead(slot)) ?? [];
      // What has happened of it stays as an item of its own, as it may have had other attendees.
      if (before !== undefined && happened.length > 0) {
        others.push({ ...before, id: `${id} (before ${problem.slots[from]!.id})`, slots: happened });
      }
      const item = { id, slots: slots.filter(isAhead), attendees };
      return liftPins(
        { ...problem, agenda: [...others, item] },
        (wish, slot) =>
          item.slots.includes(slot) &&
          [wish.a, wish.b, ...(wish.delegates ?? [])].some((id) => item.attendees.includes(id)),
      );
    }
  }
}

function liftPins(problem: Problem, isImpossible: (wish: Wish, slot: string) => boolean): Problem {
  if (!problem.wishes.some((wish) => wish.pin?.slot !== undefined)) return problem;
  const wishes = problem.wishes.map((wish) => {
    if (wish.pin?.slot === undefined || !isImpossible(wish, wish.pin.slot)) return wish;
    return { ...wish, required: true, pin: { table: wish.pin.table } };
  });
  return { ...problem, wishes };
}

function liftTablePins(problem: Problem, table: Problem['tables'][number], isHeld: (wish: string) => boolean): Problem {
  if (!problem.wishes.some((wish) => wish.pin?.table === table.id)) return problem;
  const wishes = problem.wishes.map((wish) => {
    if (wish.pin?.table !== table.id || isHeld(wish.id)) return wish;
    const stays = wish.pin.slot !== undefined && !table.unavailable?.includes(wish.pin.slot);
    return stays ? wish : { ...wish, pin: { slot: wish.pin.slot } };
  });
  return { ...problem, wishes };
}
