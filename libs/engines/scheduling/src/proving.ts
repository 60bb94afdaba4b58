import type { Budget } from './budget.js';
import type { CompiledProblem } from './compiled-problem.js';
import { approachTo } from './proof/strategies.js';
import type { SearchState } from './search-state.js';
import { isFinished, merge, nothingFound, workOfRound, type Findings } from './strategy.js';

/** Where every wish can be placed: the fewest breaks, with proof, or the proof that not every wish can be placed. */
export async function minimizeBreaks(state: SearchState): Promise<void> {
  const { problem } = state;
  // Fairness counts before breaks, so that the plan with the fewest is looked for among the fair ones, if there are any.
  const fair = problem.objectives.breakDifference ? { ...problem, fairBreaks: true } : problem;
  let found = await runProver(state, fair, startFor(state, fair), isFinished);
  if (!problem.fairBreaks && fair !== problem && (found.clash !== null || found.slots === null)) {
    // What is known of fair plans says nothing of the others, and others are all that there is.
    state.breaksBound = 0;
    if (found.clash !== null) found = await runProver(state, problem, startFor(state, problem), isFinished);
  }
  // Where wishes may be left out, it is no clash that they cannot all be placed as fairly as is demanded.
  if (problem.required.every((required) => required === 1)) state.clash = found.clash ?? [];
}

/** The present plan, if it is one among which the fewest breaks are looked for. */
function startFor(state: SearchState, { fairBreaks, maxBreakDifference }: CompiledProblem): Findings {
  const { timetable, problem } = state;
  const breaks = Array.from({ length: problem.delegationCount }, (_, d) => timetable.breaksOf(d));
  const isFair = Math.max(...breaks) - Math.min(...breaks) <= maxBreakDifference;
  if (!state.isComplete() || (fairBreaks && !isFair)) return nothingFound;
  return { ...nothingFound, slots: timetable.slotOf.slice(), breaks: state.breaks() };
}

/**
 * Has the strategies work on a problem, round by round, until they are through, have found enough or the budget is used up.
 * @param problem all wishes of the state, whose plan is kept up to date then, or some
 * @param budget that of the state, or part of it
 */
export async function runProver(
  state: SearchState,
  problem: CompiledProblem,
  start: Findings,
  isEnough: (findings: Findings) => boolean,
  budget: Budget = state.budget,
): Promise<Findings> {
  const { options } = state;
  const approach = approachTo(problem, () => budget.cancelled());
  if (approach.kind === 'refuted') return { ...start, clash: approach.clash };
  if (approach.kind === 'too-large' || isFinished(start)) return start;
  const prover = await options.prove(problem, options.seed, () => budget.stopped());
  let known = start;
  try {
    for (let round = 0; !isFinished(known) && !isEnough(known) && !budget.stopped(); round++) {
      const before = known;
      const work = workOfRound(round);
      known = merge(known, await prover.step(before, work));
      budget.spend(work);
      if (problem.wishCount === state.problem.wishCount) {
        state.breaksBound = known.lowerBound;
        if (known.breaks < before.breaks) state.adopt(known.slots!);
        state.report('proving');
      }
    }
  } finally {
    await prover.dispose();
  }
  return known;
}
