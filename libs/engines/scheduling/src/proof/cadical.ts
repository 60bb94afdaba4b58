import { Cadical, createModule } from 'cadical-wasm';
import { SolverStopped, type SatSolverFactory } from './sat-solver.js';

const clausesBetweenPolls = 4096;

/** Loads CaDiCaL (Biere et al.) compiled to WebAssembly. What it answers depends on clauses, options and limits alone. */
export async function loadCadical(): Promise<SatSolverFactory> {
  const module = await createModule();
  return (purpose, shouldStop) => {
    // Models of timetables have few true variables, and are found sooner without the quick restarts that suit proofs.
    const options = purpose === 'satisfy' ? { phase: false, stabilizeonly: true } : {};
    const cadical = new Cadical(module, { quiet: true, ...options });
    cadical.setTerminate(shouldStop);
    let clauses = 0;
    return {
      newVariable: () => cadical.newVar(),
      addClause: (literals) => {
        if (++clauses % clausesBetweenPolls === 0 && shouldStop()) throw new SolverStopped();
        cadical.addClause(literals);
      },
      solve: (assumptions, conflicts) => cadical.solve({ assumptions, conflicts }),
      holds: (literal) => cadical.value(literal),
      core: () => cadical.failedAssumptions(),
      dispose: () => cadical.dispose(),
    };
  };
}
