import { nothingFound, type Findings, type Strategy } from '../strategy.js';
import { BoundAndHunt } from './bound-and-hunt.js';

/** Writes down how much work it is given, and finds what is said, step by step. */
function aStrategy(name: string, log: string[], ...finds: Partial<Findings>[]): Strategy {
  return {
    step: (known, work) => {
      log.push(`${name} ${work}`);
      return { ...known, ...finds.shift() };
    },
    dispose: () => void log.push(`${name} ends`),
  };
}

describe('the bound and the hunt by turns', () => {
  it('hunts once the bound has told nothing for a while, four times as long, and then the bound goes on', async () => {
    const log: string[] = [];
    const turns = new BoundAndHunt(aStrategy('bound', log), aStrategy('hunt', log), () => false);
    expect(await turns.step(nothingFound, 5)).toEqual(nothingFound);
    await turns.step(nothingFound, 45);
    expect(log).toEqual(['bound 5', 'bound 3', 'hunt 32', 'bound 10']);
  });

  it('tells news at once, and the bound begins anew', async () => {
    const log: string[] = [];
    const bound = aStrategy('bound', log, { lowerBound: 1 }, {});
    const hunt = aStrategy('hunt', log, { lowerBound: 2 });
    const turns = new BoundAndHunt(bound, hunt, () => false);
    const first = await turns.step(nothingFound, 100);
    expect(first.lowerBound).toBe(1);
    expect((await turns.step(first, 100)).lowerBound).toBe(2);
    await turns.step({ ...nothingFound, lowerBound: 2 }, 8);
    expect(log).toEqual(['bound 8', 'bound 8', 'hunt 32', 'bound 8']);
    await turns.dispose();
    expect(log.slice(-2)).toEqual(['bound ends', 'hunt ends']);
  });

  it('does nothing more once it is to stop', async () => {
    const log: string[] = [];
    const turns = new BoundAndHunt(aStrategy('bound', log), aStrategy('hunt', log), () => log.length === 1);
    await turns.step(nothingFound, 100);
    expect(log).toEqual(['bound 8']);
  });
});
