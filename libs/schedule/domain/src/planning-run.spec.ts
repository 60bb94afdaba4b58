import { asId, unwrap } from '@vstrecha/kernel';
import { type PlanningRun, beginRun, cancelRun, endRun, isOver, queueRun, requeueRun } from './planning-run.js';
import { countingIds, later, now } from './setting.builder.js';

const of = { eventId: asId<'Event'>('event'), planId: asId<'Plan'>('plan') };
const queued = unwrap(queueRun({ mode: 'fresh' }, of, countingIds(), now));

describe('queueRun', () => {
  it('has a seed and an effort of its own', () => {
    expect(queued).toMatchObject({
      id: 'x1',
      state: 'queued',
      seed: 1,
      effort: 5,
      attempts: 0,
      cancelRequested: false,
    });
  });

  it('lists wrong numbers', () => {
    expect(queueRun({ mode: 'fresh', seed: 0.5, effort: 0 }, of, countingIds(), now)).toMatchObject({
      error: { issues: [{ code: 'planning.seed-not-whole' }, { code: 'planning.effort-out-of-range' }] },
    });
  });
});

describe('a run', () => {
  it('is begun again by another worker, but not for ever', () => {
    let run: PlanningRun = queued;
    for (let attempt = 1; attempt <= 3; attempt++) {
      run = beginRun(run, later);
      expect(run).toMatchObject({ state: 'running', attempts: attempt, startedAt: later });
    }
    expect(beginRun(run, later)).toMatchObject({
      state: 'failed',
      failure: { code: 'planning.crashed' },
      finishedAt: later,
    });
  });

  it('goes back into the queue when its worker stops, as if it had not begun', () => {
    const { version: _version, updatedAt: _updatedAt, ...back } = requeueRun(beginRun(queued, later), later);
    const { version: _first, updatedAt: _then, ...fresh } = queued;
    expect(back).toEqual(fresh);
  });

  it('is over at once when cancelled in the queue, and asked to stop when running', () => {
    expect(unwrap(cancelRun(queued, later))).toMatchObject({ state: 'cancelled', finishedAt: later });
    const running = unwrap(cancelRun(beginRun(queued, now), later));
    expect(running).toMatchObject({ state: 'running', cancelRequested: true });
    expect(unwrap(cancelRun(running, later))).toBe(running);
    const done = endRun(running, { state: 'done', status: 'feasible' }, later);
    expect(isOver(done)).toBe(true);
    expect(cancelRun(done, later)).toMatchObject({ error: { code: 'planning.over' } });
    expect(() => endRun(done, { state: 'failed' }, later)).toThrow('A run that is done cannot become failed');
  });
});
