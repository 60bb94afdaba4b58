import { compile } from './compiled-problem.js';
import { aProblem, aWish } from './problem.builder.js';
import { SeatedPlan } from './seated-plan.js';

/** A meets X, Y and Z in the first slot, the last but one of the first word of bits and the first of the second one. */
function threeMeetings() {
  const problem = aProblem({
    slots: 40,
    tables: [{ id: 't0' }, { id: 't1' }, { id: 't2', unavailable: ['s31'] }],
    delegations: ['A', 'X', 'Y', 'Z'],
    wishes: ['A-X', 'A-Y', aWish('A-Z', { pin: { table: 't1' } })],
  });
  return new SeatedPlan(compile(problem), Int32Array.of(0, 30, 32), Int32Array.of(0, 1, 1));
}

describe('SeatedPlan', () => {
  it('knows breaks, table changes, neighbours in time and who sits where', () => {
    const plan = threeMeetings();
    expect([plan.breaks, plan.tableChanges]).toEqual([2, 1]);
    expect([0, 1, 30, 31, 32, 39].map((slot) => plan.previous(0, slot))).toEqual([-1, 0, 0, 1, 1, 2]);
    expect([0, 1, 30, 31, 32, 39].map((slot) => plan.next(0, slot))).toEqual([1, 1, 2, 2, -1, -1]);
    expect([plan.occupant(30, 1), plan.occupant(30, 0)]).toEqual([1, -1]);
    expect(plan.breaksAfter(0, 0, 31)).toBe(0);
    expect(plan.breaksOf[0]).toBe(2);
  });

  it('counts a change and undoes it', () => {
    const plan = threeMeetings();
    plan.begin();
    plan.takeOut(0);
    plan.put(0, 31, 1);
    plan.count();
    expect([plan.breaks, plan.tableChanges, plan.slotOf[0], plan.occupant(31, 1)]).toEqual([0, 0, 31, 0]);
    expect([plan.touchedHave(0, 0), plan.touchedHave(1, 9)]).toEqual([true, false]);
    plan.undo();
    expect([plan.breaks, plan.tableChanges, plan.slotOf[0], plan.occupant(31, 1)]).toEqual([2, 1, 0, -1]);
    expect([...plan.breaksOf]).toEqual([2, 0, 0, 0]);
  });

  it('offers the free table at which most stay, else any that suits', () => {
    const plan = threeMeetings();
    expect(plan.freeTable(0, 31, 0)).toBe(1);
    expect(plan.freeTable(2, 30, 0)).toBe(-1);
    expect(plan.suits(2, 30, 0)).toBe(false);
    plan.begin();
    plan.takeOut(1);
    plan.takeOut(2);
    plan.put(1, 31, 1);
    expect(plan.freeTable(0, 31, 2)).toBe(0);
    expect(plan.suits(0, 31, 2)).toBe(false);
  });
});
