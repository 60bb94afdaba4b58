import { anyOf, atMostOne, Totalizer } from './cardinality.js';
import { loadCadical } from './cadical.js';
import type { SatSolver } from './sat-solver.js';

const never = () => false;

describe('cardinality constraints', () => {
  let sat: SatSolver;
  let inputs: number[];
  beforeEach(async () => {
    sat = (await loadCadical())('refute', never);
    inputs = Array.from({ length: 6 }, () => sat.newVariable());
  });
  afterEach(() => sat.dispose());

  const everyAssignment = Array.from({ length: 64 }, (_, bits) => bits);
  const assume = (bits: number) => inputs.map((literal, i) => ((bits >> i) & 1 ? literal : -literal));
  const countOf = (bits: number) => bits.toString(2).replaceAll('0', '').length;

  it.each([1, 2, 3, 4, 5, 6])('a totalizer bounds the count from above by %i', (bound) => {
    const counter = new Totalizer(sat, inputs);
    const output = counter.atLeast(bound);
    for (const bits of everyAssignment) {
      const allowed = sat.solve([...assume(bits), -output], Infinity) === 'satisfiable';
      expect(allowed).toBe(countOf(bits) < bound);
    }
  });

  it.each([1, 2, 3, 4, 5, 6])('an exact totalizer says whether at least %i hold', (bound) => {
    const output = new Totalizer(sat, inputs, true).atLeast(bound);
    for (const bits of everyAssignment) {
      expect(sat.solve([...assume(bits), output], Infinity) === 'satisfiable').toBe(countOf(bits) >= bound);
      expect(sat.solve([...assume(bits), -output], Infinity) === 'satisfiable').toBe(countOf(bits) < bound);
    }
  });

  it('refuses to count further than it has inputs', () => {
    expect(() => new Totalizer(sat, inputs.slice(0, 1)).atLeast(2)).toThrow('A count of 2 was asked of 1 inputs');
  });

  it('at most one holds', () => {
    atMostOne(sat, inputs);
    for (const bits of everyAssignment) {
      expect(sat.solve(assume(bits), Infinity) === 'satisfiable').toBe(countOf(bits) <= 1);
    }
  });

  it('any holds', () => {
    const any = anyOf(sat, inputs);
    for (const bits of everyAssignment) {
      expect(sat.solve([...assume(bits), any], Infinity) === 'satisfiable').toBe(bits > 0);
      expect(sat.solve([...assume(bits), -any], Infinity) === 'satisfiable').toBe(bits === 0);
    }
  });
});
