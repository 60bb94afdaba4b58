import { check } from './check.js';
import type { ConstraintName, Plan, Problem } from './model.js';
import { aPlan, aProblem, aWish } from './problem.builder.js';

/** What a check finds of one constraint, and that it finds nothing once the constraint is off. */
function violationsOf(constraint: ConstraintName, problem: Problem, plan: Plan): string[] {
  const off = { ...problem, rules: { ...problem.rules, constraints: { [constraint]: false } } };
  expect(messages(constraint, off, plan)).toEqual([]);
  const on = { ...problem, rules: { ...problem.rules, constraints: { [constraint]: true } } };
  return messages(constraint, on, plan);
}

function messages(constraint: ConstraintName, problem: Problem, plan: Plan): string[] {
  return check(problem, plan)
    .violations.filter((violation) => violation.constraint === constraint)
    .map(({ message }) => message);
}

describe('the hard constraints', () => {
  it('requiredMeetings: every required wish and every fixed one is placed', () => {
    const wishes = [aWish('A-B', { required: true }), aWish('A-C', { pin: { slot: 's0' } }), aWish('B-C')];
    const problem = aProblem({ slots: 2, delegations: ['A', 'B', 'C'], wishes });
    expect(violationsOf('requiredMeetings', problem, aPlan())).toEqual([
      'The meeting A-B is required and not placed.',
      'The meeting A-C is required and not placed.',
    ]);
  });

  it('forbiddenPairs: those who must not meet do not, in either order', () => {
    const problem = aProblem({ slots: 1, delegations: ['A', 'B'], wishes: ['A-B'], forbiddenPairs: [['B', 'A']] });
    expect(violationsOf('forbiddenPairs', problem, aPlan('A-B s0 t0'))).toEqual(['A and B must not meet.']);
  });

  it('allowedSlots: a meeting is held in its slots and rounds', () => {
    const slots = [
      { id: 's0', round: 'morning' },
      { id: 's1', round: 'afternoon' },
    ];
    const wishes = [aWish('A-B', { slots: ['s1'] }), aWish('C-D', { rounds: ['morning'] })];
    const problem = aProblem({ slots, delegations: ['A', 'B', 'C', 'D'], wishes });
    expect(violationsOf('allowedSlots', problem, aPlan('A-B s0 t0', 'C-D s1 t0'))).toEqual([
      'A-B may not be held in slot s0.',
      'C-D may not be held in slot s1.',
    ]);
    expect(violationsOf('allowedSlots', problem, aPlan('A-B s1 t0', 'C-D s0 t0'))).toEqual([]);
  });

  it('pins: fixed slots and tables are kept', () => {
    const problem = aProblem({
      slots: 2,
      delegations: ['A', 'B'],
      wishes: [aWish('A-B', { pin: { slot: 's1', table: 't1' } })],
    });
    expect(violationsOf('pins', problem, aPlan('A-B s0 t0'))).toEqual([
      'A-B is fixed in slot s1, not s0.',
      'A-B is fixed at table t1, not t0.',
    ]);
  });

  it('precedences: what comes before is in an earlier slot, if both are placed', () => {
    const problem = aProblem({
      slots: 2,
      delegations: ['A', 'B', 'C', 'D'],
      wishes: ['A-B', 'C-D'],
      precedences: [['A-B', 'C-D']],
    });
    const late = ['A-B must be held before C-D.'];
    expect(violationsOf('precedences', problem, aPlan('A-B s0 t0', 'C-D s0 t1'))).toEqual(late);
    expect(violationsOf('precedences', problem, aPlan('A-B s1 t0', 'C-D s0 t1'))).toEqual(late);
    expect(violationsOf('precedences', problem, aPlan('A-B s0 t0', 'C-D s1 t1'))).toEqual([]);
    expect(violationsOf('precedences', problem, aPlan('C-D s0 t1'))).toEqual([]);
  });

  it('availability: nobody meets while away or at an agenda item', () => {
    const problem = aProblem({
      slots: 3,
      delegations: [{ id: 'A', unavailable: ['s0'] }, 'B', { id: 'C', delegates: [{ id: 'c1', unavailable: ['s2'] }] }],
      wishes: ['A-B', 'A-C'],
      agenda: [{ id: 'talk', slots: ['s1'], attendees: ['B', 'c1'] }],
    });
    const found = (plan: Plan) => violationsOf('availability', problem, plan);
    expect(found(aPlan('A-B s0 t0'))).toEqual(['A is not available in slot s0.']);
    expect(found(aPlan('A-B s1 t0'))).toEqual(['B is not available in slot s1.']);
    expect(found(aPlan('A-C s1 t0 c1'))).toEqual(['c1 is not available in slot s1.']);
    expect(found(aPlan('A-C s2 t0 c1'))).toEqual(['c1 is not available in slot s2.']);
    expect(found(aPlan('A-B s2 t0'))).toEqual([]);
  });

  it('capacity: so many meetings at once', () => {
    const problem = aProblem({
      slots: 1,
      delegations: [{ id: 'A', capacity: 2 }, 'B', 'C', 'D'],
      wishes: ['A-B', 'A-C', 'A-D'],
    });
    expect(violationsOf('capacity', problem, aPlan('A-B s0 t0', 'A-C s0 t1'))).toEqual([]);
    expect(violationsOf('capacity', problem, aPlan('A-B s0 t0', 'A-C s0 t1', 'A-D s0 t2'))).toEqual([
      'A has 3 meetings in slot s0, at most 2 are possible.',
    ]);
  });

  it('delegates: each side is represented by one of its own, by the one asked for, and nobody is in two places', () => {
    const problem = aProblem({
      slots: 1,
      delegations: [{ id: 'A', capacity: 2, delegates: [{ id: 'a1' }, { id: 'a2' }] }, 'B', 'C'],
      wishes: [aWish('A-B', { delegates: ['a1'] }), 'A-C'],
    });
    const found = (plan: Plan) => violationsOf('delegates', problem, plan);
    expect(found(aPlan('A-B s0 t0 a1', 'A-C s0 t1 a2'))).toEqual([]);
    expect(found(aPlan('A-C s0 t1'))).toEqual(['A-C needs one delegate of A, and has 0.']);
    expect(found(aPlan('A-B s0 t0 a2'))).toEqual(['A-B asks for a1.']);
    expect(found(aPlan('A-B s0 t0 a1', 'A-C s0 t1 a1'))).toEqual(['a1 is in two meetings in slot s0.']);
    expect(found(aPlan('A-C s0 t1 a1 b7'))).toEqual(['b7 belongs to neither side of A-C.']);
  });

  it('maxMeetings: no more than a delegation wants', () => {
    const problem = aProblem({
      slots: 2,
      delegations: [{ id: 'A', maxMeetings: 1 }, 'B', 'C'],
      wishes: ['A-B', 'A-C'],
    });
    expect(violationsOf('maxMeetings', problem, aPlan('A-B s0 t0', 'A-C s1 t0'))).toEqual([
      'A has 2 meetings and wants at most 1.',
    ]);
  });

  it('rest: after k slots in a row comes one without; the pause between rounds is a rest', () => {
    const slots = ['s0', 's1', 's2'].map((id) => ({ id }));
    const delegations = [{ id: 'A', restAfter: 2 }, 'B', 'C', 'D'];
    const problem = aProblem({ slots, delegations, wishes: ['A-B', 'A-C', 'A-D'] });
    const plan = aPlan('A-B s0 t0', 'A-C s1 t0', 'A-D s2 t0');
    expect(violationsOf('rest', problem, plan)).toEqual(['A has meetings in 3 slots in a row and rests after 2.']);
    const withLunch = { ...problem, slots: slots.map((slot, s) => ({ ...slot, round: s < 2 ? 'I' : 'II' })) };
    expect(violationsOf('rest', withLunch, plan)).toEqual([]);
  });

  it('tables: one meeting at a time, and none where there is no table', () => {
    const problem = aProblem({
      slots: 2,
      tables: [{ id: 't0', unavailable: ['s1'] }],
      delegations: ['A', 'B', 'C', 'D'],
      wishes: ['A-B', 'C-D'],
    });
    expect(violationsOf('tables', problem, aPlan('A-B s0 t0', 'C-D s0 t0'))).toEqual([
      'Table t0 holds two meetings in slot s0.',
    ]);
    expect(violationsOf('tables', problem, aPlan('A-B s1 t0'))).toEqual(['Table t0 is not available in slot s1.']);
  });

  it('tableFeatures: the table has what the meeting needs, unless it is fixed', () => {
    const tables = [{ id: 't0', features: ['quiet'] }, { id: 't1' }];
    const needs = ['quiet', 'screen'];
    const wishes = [aWish('A-B', { needs }), aWish('C-D', { needs, pin: { table: 't1' } })];
    const problem = aProblem({ slots: 1, tables, delegations: ['A', 'B', 'C', 'D'], wishes });
    expect(violationsOf('tableFeatures', problem, aPlan('A-B s0 t0', 'C-D s0 t1'))).toEqual([
      'A-B needs screen, which table t0 does not have.',
    ]);
    const unfixed = { ...problem, rules: { constraints: { pins: false } } };
    expect(messages('tableFeatures', unfixed, aPlan('C-D s0 t1'))).toEqual([
      'C-D needs quiet, screen, which table t1 does not have.',
    ]);
  });

  it('homeTables: the first delegation receives at home, else the second', () => {
    const problem = aProblem({
      slots: 1,
      delegations: [{ id: 'A', homeTables: ['t1'] }, { id: 'B', homeTables: ['t2'] }, 'C'],
      wishes: ['A-B', 'C-B'],
    });
    expect(violationsOf('homeTables', problem, aPlan('A-B s0 t2'))).toEqual(['A-B is held at t1, not at t2.']);
    expect(violationsOf('homeTables', problem, aPlan('C-B s0 t0'))).toEqual(['C-B is held at t2, not at t0.']);
    expect(violationsOf('homeTables', problem, aPlan('A-B s0 t1'))).toEqual([]);
  });

  it('fairBreaks: breaks differ by at most so many', () => {
    const problem = aProblem({
      slots: 3,
      delegations: ['A', 'B', 'C'],
      wishes: ['A-B', 'A-C'],
      rules: { maxBreakDifference: 0 },
    });
    expect(violationsOf('fairBreaks', problem, aPlan('A-B s0 t0', 'A-C s2 t0'))).toEqual([
      'A has 1 breaks, another delegation 0: they may differ by 0.',
    ]);
    expect(violationsOf('fairBreaks', problem, aPlan('A-B s0 t0', 'A-C s1 t0'))).toEqual([]);
  });

  it('a plan may be anything: what it names wrongly is said', () => {
    const problem = aProblem({ slots: 2, delegations: ['A', 'B'], wishes: ['A-B'] });
    const plan = aPlan('A-B s0 t0', 'A-B s1 t0', 'X-Y s0 t0', 'A-B s9 t0', 'A-B s0 t99');
    expect(check(problem, plan).violations.map(({ constraint, message }) => [constraint, message])).toEqual([
      ['wellFormed', 'The plan is malformed: the wish A-B is placed twice.'],
      ['wellFormed', 'The plan is malformed: unknown wish X-Y.'],
      ['wellFormed', 'The plan is malformed: unknown slot s9.'],
      ['wellFormed', 'The plan is malformed: unknown table t99.'],
    ]);
  });
});
