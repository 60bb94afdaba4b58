import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { check } from '../../check.js';
import { benchEvent } from './bench-event.js';
import { generateEvent, toProblem, type EventFile, type PlanFile } from './event.js';

describe('the bench of one event', () => {
  const bench = { effort: 0.2, seed: 1, repairs: 0, cancels: 0 };

  beforeEach(() => void jest.spyOn(console, 'log').mockImplementation(() => undefined));
  afterEach(() => void jest.restoreAllMocks());

  it('writes the event and a plan of it that is worth what it says', async () => {
    const event = generateEvent('6x6x30', 5, 4, 1);
    const directory = await mkdtemp(join(tmpdir(), 'bench-event-'));
    try {
      const json = join(directory, 'out.json');
      await benchEvent({ ...bench, event, json });
      const out = JSON.parse(await readFile(json, 'utf8')) as {
        problem: EventFile;
        plan: PlanFile;
        placedWeight: number;
        bound: number;
      };
      expect(out.problem).toEqual(event);
      const meetings = out.plan.map(({ wish, slot, table }) => ({
        wish: String(wish),
        slot: String(slot),
        table: String(table),
      }));
      const { violations, placedWeight } = check(toProblem(event), { meetings });
      expect([violations, placedWeight]).toEqual([[], out.placedWeight]);
      expect(out.bound).toBeGreaterThanOrEqual(placedWeight);
    } finally {
      await rm(directory, { recursive: true });
    }
  });

  it('says so where nobody could be late', async () => {
    const nobody = { slots: 1, tables: 1, delegations: [], wishes: [] };
    await expect(benchEvent({ ...bench, event: nobody, repairs: 3 })).rejects.toThrow('--repair: there is nobody');
  });
});
