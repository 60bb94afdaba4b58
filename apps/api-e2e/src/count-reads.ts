import type { TestProduct } from '@vstrecha/api';
import { MailSender } from '@vstrecha/invitations-server';

/**
 * The reads that a piece of work sends to the store: the fewest of three runs, as the outbox's relay, which shares the
 * connection, can only add some of its own.
 */
export async function countReads(product: TestProduct, work: () => Promise<unknown>): Promise<number> {
  const counts: number[] = [];
  for (let run = 0; run < 3; run++) {
    await product.settled();
    // What mails look up stays in memory, and a request would find it there.
    await product.app.get(MailSender, { strict: false }).drained();
    const counter = product.countCommands();
    await work();
    counter.stop();
    counts.push(counter.names.filter((name) => ['find', 'aggregate', 'count'].includes(name)).length);
  }
  return Math.min(...counts);
}
