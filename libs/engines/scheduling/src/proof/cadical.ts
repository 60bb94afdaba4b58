import { Cadical, createModule } from 'cadical-wasm';
import type { SatSolverFactory } from './sat-solver.js';

/** Loads CaDiCaL (Biere et al.) compiled to WebAssembly. What it answers depends on clauses, options and limits alone. */
export async function loadCadical(): Promise<SatSolverFactory> {
  const module = await createModule();
  return (purpose, shouldStop) => {
    // Models of timetables have few true variables, and are found sooner without the quick restarts that suit proofs.
    const options = purpose === 'satisfy' ? { phase: false, stabilizeonly: true } : {};
    const cadical = new Cadical(module, { quiet: true, ...options });
    cadical.setTerminate(shouldStop);
    return {
      newVariable: () => cadical.newVar(),
      addClause: (literals) => cadical.addClause(literals),
      solve: (assumptions, conflicts) => cadical.solve({ assumptions, conflicts }),
      holds: (literal) => cadical.value(literal),
      core: () => cadical.failedAssumptions(),
      dispose: () => cadical.dispose(),
    };
  };
}
