import type { TestProduct } from '@vstrecha/api';

/**
 * The reads that a piece of work sends to the store: the fewest of three runs, as the outbox's relay, which shares the
 * connection, can only add some of its own.
 */
export async function countReads(product: TestProduct, work: () => Promise<unknown>): Promise<number> {
  const counts: number[] = [];
  for (let run = 0; run < 3; run++) {
    await product.settled();
    const counter = product.countCommands();
    await work();
    counter.stop();
    counts.push(counter.names.filter((name) => ['find', 'aggregate', 'count'].includes(name)).length);
  }
  return Math.min(...counts);
}
