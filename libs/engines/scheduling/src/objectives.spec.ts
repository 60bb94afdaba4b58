import { check } from './check.js';
import { aPlan, aProblem, aWish } from './problem.builder.js';

describe('the objectives', () => {
  const wishes = [aWish('A-B', { weight: 3, required: true }), aWish('A-C', { weight: 2.5 }), aWish('B-C')];
  const problem = aProblem({ slots: 5, delegations: ['A', 'B', 'C'], wishes });

  it('unplacedRequired and unplacedWeight: what is not there', () => {
    const { objectives, placedWeight } = check(problem, aPlan('A-C s0 t0'));
    expect(objectives.unplacedRequired).toBe(1);
    expect(objectives.unplacedWeight).toBe(4);
    expect(placedWeight).toBe(2.5);
  });

  it('missedShares: the squares of the missed shares', () => {
    // A and C have one of two wishes, B none of two.
    expect(check(problem, aPlan('A-C s0 t0')).objectives.missedShares).toBe(0.25 + 1 + 0.25);
  });

  it('breaks: maximal idle runs between two meetings of a delegation', () => {
    // A: s0, s2; B: s0, s4; C: s2, s4. One break each, however long.
    expect(check(problem, aPlan('A-B s0 t0', 'A-C s2 t0', 'B-C s4 t0')).objectives.breaks).toBe(3);
    expect(check(problem, aPlan('A-B s1 t0', 'A-C s2 t0')).objectives.breaks).toBe(0);
  });

  it('breaks: whether a pause or a night ends an idle run is configuration', () => {
    const slots = [
      { id: 's0', day: 'Mon', round: 'I' },
      { id: 's1', day: 'Mon', round: 'I' },
      { id: 's2', day: 'Mon', round: 'II' },
      { id: 's3', day: 'Mon', round: 'II' },
      { id: 's4', day: 'Tue', round: 'III' },
      { id: 's5', day: 'Tue', round: 'III' },
    ];
    const plan = aPlan('A-B s0 t0', 'A-C s3 t0', 'A-D s5 t0');
    const breaks = (rules: object) => {
      const parts = { slots, delegations: ['A', 'B', 'C', 'D'], wishes: ['A-B', 'A-C', 'A-D'], rules };
      return check(aProblem(parts), plan).objectives.breaks;
    };
    expect(breaks({})).toBe(1);
    expect(breaks({ breaksAcrossRounds: false })).toBe(0);
    expect(breaks({ breaksAcrossNights: true })).toBe(2);
    expect(breaks({ breaksAcrossRounds: false, breaksAcrossNights: true })).toBe(1);
  });

  it('breakDifference: what is more than fair', () => {
    const many = aProblem({
      slots: 7,
      delegations: ['A', 'B', 'C', 'D', 'E'],
      wishes: ['A-B', 'A-C', 'A-D', 'A-E'],
      rules: { maxBreakDifference: 1 },
    });
    const plan = aPlan('A-B s0 t0', 'A-C s2 t0', 'A-D s4 t0', 'A-E s6 t0');
    expect(check(many, plan).objectives.breakDifference).toBe(2);
  });

  it('tableChanges: coming to a table at which the previous meeting was not', () => {
    // B changes from t0 to t1, C stays at t1, A stays at t0... and then goes on to t1 with C.
    const plan = aPlan('A-B s0 t0', 'A-C s2 t1', 'B-C s3 t1');
    expect(check(problem, plan).objectives.tableChanges).toBe(2);
  });

  it('tableChanges: with several meetings at once any of their tables will do', () => {
    const two = aProblem({
      slots: 2,
      delegations: [{ id: 'A', capacity: 2 }, 'B', 'C', 'D', 'E'],
      wishes: ['A-B', 'A-C', 'A-D', 'A-E'],
    });
    expect(check(two, aPlan('A-B s0 t0', 'A-C s0 t1', 'A-D s1 t1', 'A-E s1 t2')).objectives.tableChanges).toBe(1);
  });

  it('walking: the distance between the zones of successive meetings', () => {
    const tables = [
      { id: 't0', zone: 'hall' },
      { id: 't1', zone: 'hall' },
      { id: 't2', zone: 'gallery' },
      { id: 't3', zone: 'yard' },
    ];
    const rules = { zoneDistances: [{ from: 'gallery', to: 'hall', distance: 40 }] };
    const far = aProblem({
      slots: 4,
      tables,
      delegations: ['A', 'B', 'C', 'D', 'E'],
      wishes: ['A-B', 'A-C', 'A-D', 'A-E'],
      rules,
    });
    const plan = aPlan('A-B s0 t0', 'A-C s1 t1', 'A-D s2 t2', 'A-E s3 t3');
    // Within the hall 0, to the gallery 40, to the yard 1 as nothing is said of it.
    expect(check(far, plan).objectives.walking).toBe(41);
  });
});
