import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run as runClingo } from 'clingo-wasm';
import { solveInstance, type InstanceResult } from './bench-instances.js';
import { breaksOfSolution } from './dzn-checker.builder.js';
import { readDzn, type DznInstance } from './dzn.js';

const own = join(import.meta.dirname, '../../../bench-instances');
/** The published instances, beside the repository where somebody has put them. */
const published = process.env['B2B_INSTANCES'] ?? join(import.meta.dirname, '../../../../../../../shared/bench/b2b');

function ownInstance(name: string): DznInstance {
  return readDzn(readFileSync(join(own, `${name}.dzn`), 'utf8'));
}

/** The instance in answer set programming, written from the definition of the problem and not from our encoding. */
function answerSetProgram({ participants, tables, slots, morningSlots, meetings, forbidden }: DznInstance): string {
  const facts = meetings.flatMap(({ participants: [a, b], session, fixedSlot, after }, m) => [
    `meeting(${m},${a}). meeting(${m},${b}).`,
    ...(session === 'morning' ? [`:- at(${m},S), S >= ${morningSlots}.`] : []),
    ...(session === 'afternoon' ? [`:- at(${m},S), S < ${morningSlots}.`] : []),
    ...(fixedSlot === undefined ? [] : [`:- not at(${m},${fixedSlot}).`]),
    ...after.map((earlier) => `:- at(${earlier},S), at(${m},T), S >= T.`),
  ]);
  return `
    slot(0..${slots - 1}). participant(0..${participants - 1}).
    ${facts.join('\n')}
    ${forbidden.flatMap((set, p) => set.map((slot) => `:- busy(${p},${slot}).`)).join('\n')}
    1 { at(M,S) : slot(S) } 1 :- meeting(M,_).
    busy(P,S) :- at(M,S), meeting(M,P).
    :- participant(P), slot(S), 2 { at(M,S) : meeting(M,P) }.
    :- slot(S), ${tables + 1} { at(M,S) }.
    met(P,S) :- busy(P,S).
    met(P,S+1) :- met(P,S), slot(S+1).
    resumed(P,S) :- busy(P,S), met(P,S-1), not busy(P,S-1).
    breaks(P,N) :- participant(P), N = #count { S : resumed(P,S) }.
    :- breaks(P,N), breaks(Q,K), N > K + 2.
    #minimize { 1,P,S : resumed(P,S) }.
    #show at/2.`;
}

async function optimumByClingo(instance: DznInstance): Promise<number | 'infeasible'> {
  const answer = await runClingo(answerSetProgram(instance), 0, ['--opt-mode=opt', '--opt-strategy=usc']);
  if (answer.Result === 'UNSATISFIABLE') return 'infeasible';
  if (answer.Result !== 'OPTIMUM FOUND') throw new Error(`clingo: ${JSON.stringify(answer).slice(0, 300)}`);
  return answer.Call.at(-1)!.Witnesses.at(-1)!.Costs![0]!;
}

function expectRight(result: InstanceResult, instance: DznInstance, optimum: number | 'infeasible'): void {
  if (optimum === 'infeasible') {
    expect(result).toMatchObject({ status: 'infeasible', breaks: null, bound: null, slots: null });
  } else {
    expect(result).toMatchObject({ status: 'optimal', breaks: optimum, bound: optimum });
    expect(breaksOfSolution(instance, result.slots!)).toBe(optimum);
    expect(result.firstOptimumMs).toBeLessThanOrEqual(result.ms);
  }
}

describe('the bench of instances', () => {
  it.each([
    ['fair-fixed', 6],
    ['fair-forbidden', 2],
    ['fair-ordered', 1],
    ['fair-overbooked', 'infeasible'],
    ['fair-small', 1],
  ] as const)('proves that %s has %s breaks, and clingo agrees', async (name, optimum) => {
    const instance = ownInstance(name);
    expectRight(await solveInstance(name, instance, { effort: 200, seed: 1 }), instance, optimum);
    expect(await optimumByClingo(instance)).toBe(optimum);
  });

  it('proves that more meetings than tables and slots is too many', async () => {
    const instance = ownInstance('fair-tables');
    expect([instance.meetings.length, instance.slots * instance.tables]).toEqual([33, 32]);
    expectRight(await solveInstance('fair-tables', instance, { effort: 200, seed: 1 }), instance, 'infeasible');
  });

  const aMeeting = { participants: [0, 1], session: 'any', fixedSlot: undefined, after: [] } as const;
  const another = { ...aMeeting, participants: [0, 2] } as const;
  it.each<readonly [string, Partial<DznInstance>]>([
    ['a meeting in a session without slots', { meetings: [{ ...aMeeting, session: 'afternoon' }] }],
    [
      'a meeting fixed outside its session',
      { morningSlots: 1, meetings: [{ ...aMeeting, session: 'morning', fixedSlot: 1 }] },
    ],
    ['a meeting fixed when one cannot come', { meetings: [{ ...aMeeting, fixedSlot: 1 }], forbidden: [[], [1], []] }],
    ['two meetings of one fixed at once', { meetings: [aMeeting, another].map((each) => ({ ...each, fixedSlot: 0 })) }],
    [
      'two meetings each before the other',
      {
        meetings: [
          { ...aMeeting, after: [1] },
          { ...another, after: [0] },
        ],
      },
    ],
  ])('says that there is no plan with %s, and clingo agrees', async (_, parts) => {
    const empty = { participants: 3, tables: 1, slots: 2, morningSlots: 2, meetings: [], forbidden: [[], [], []] };
    const instance: DznInstance = { ...empty, ...parts };
    expectRight(await solveInstance('contradiction', instance, { effort: 5, seed: 1 }), instance, 'infeasible');
    expect(await optimumByClingo(instance)).toBe('infeasible');
  });

  it('gives the same solution with the same seed and effort', async () => {
    const instance = ownInstance('fair-forbidden');
    const first = await solveInstance('first', instance, { effort: 3, seed: 5 });
    const second = await solveInstance('second', instance, { effort: 3, seed: 5 });
    expect(second.slots).toEqual(first.slots);
  });

  it.each(['tic-12.fixed020-Forb', 'tic-12.original', 'tic-12.forb0003', 'forum-13.prec25', 'forum-13.fixed040-Forb'])(
    'agrees with the proof that was published for %s',
    async (name) => {
      if (!existsSync(published)) {
        console.info(`${name} is not checked: the published instances are not in ${published}`);
        return;
      }
      const instance = readDzn(readFileSync(join(published, `${name}.dzn`), 'utf8'));
      const line = readFileSync(join(published, 'expected.tsv'), 'utf8')
        .split('\n')
        .find((each) => each.startsWith(`${name}.dzn\t`))!;
      const optimum = line.split('\t')[1]!;
      const result = await solveInstance(name, instance, { effort: 500, seed: 1 });
      expectRight(result, instance, optimum === 'UNSAT' ? 'infeasible' : Number(optimum));
    },
  );
});
