import { OutOfBounds, Threads } from './threads.js';

const script = (body: string) =>
  new URL(
    `data:text/javascript,${encodeURIComponent(
      `import { parentPort, workerData } from 'node:worker_threads';
       const answer = (answer) => parentPort.postMessage({ kind: 'answer', answer });
       ${body}`,
    )}`,
  );
const bounds = { megabytes: 64 };

describe('threads', () => {
  it('answer after their notes', async () => {
    const notes: number[] = [];
    const file = script(
      `for (const note of [1, 2]) parentPort.postMessage({ kind: 'note', note }); answer(workerData * 2);`,
    );
    const options = { ...bounds, onNote: (note: number) => notes.push(note) };
    expect(await new Threads(1).run<number, number>(file, 21, options)).toBe(42);
    expect(notes).toEqual([1, 2]);
  });

  it('work no more at once than they may', async () => {
    const counts = new Int32Array(new SharedArrayBuffer(16));
    // Each waits for a second one, and then a little for a third one that should not come.
    const file = script(
      `const [RUNNING, MOST, STARTED, NEVER] = [0, 1, 2, 3];
       const running = Atomics.add(workerData, RUNNING, 1) + 1;
       if (running > Atomics.load(workerData, MOST)) Atomics.store(workerData, MOST, running);
       const own = Atomics.add(workerData, STARTED, 1) + 1;
       while (Atomics.load(workerData, STARTED) < own + (own % 2)) Atomics.wait(workerData, NEVER, 0, 5);
       Atomics.wait(workerData, NEVER, 0, 100);
       Atomics.sub(workerData, RUNNING, 1);
       answer(own);`,
    );
    const threads = new Threads(2);
    const all = await Promise.all(Array.from({ length: 4 }, () => threads.run<number>(file, counts, bounds)));
    expect(all.sort()).toEqual([1, 2, 3, 4]);
    expect(counts[1]).toBe(2);
  });

  it('are ended when they use up their time or memory, and leave their turn to the next', async () => {
    const threads = new Threads(1);
    await expect(threads.run(script('for (;;);'), null, { ...bounds, seconds: 0.2 })).rejects.toThrow(OutOfBounds);
    const greedy = script('const kept = []; for (;;) kept.push(new Array(1000).fill({}));');
    await expect(threads.run(greedy, null, { megabytes: 16 })).rejects.toThrow(OutOfBounds);
    expect(await threads.run(script('answer(1);'), null, bounds)).toBe(1);
  });

  it('reject with what was thrown in them, and with the signal that gives them up', async () => {
    const threads = new Threads(1);
    await expect(threads.run(script('throw new RangeError("no rows");'), null, bounds)).rejects.toThrow('no rows');
    await expect(threads.run(script(''), null, bounds)).rejects.toThrow('ended early with code 0');
    const stop = new AbortController();
    const given = threads.run(script('for (;;);'), null, { ...bounds, signal: stop.signal });
    stop.abort(new Error('stopped'));
    await expect(given).rejects.toThrow('stopped');
  });
});
