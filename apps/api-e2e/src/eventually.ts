import { setTimeout as pause } from 'node:timers/promises';

/** Asks again and again until the answer is what is waited for, and gives it; on a busy machine as long as the test itself may take. */
export async function eventually<T>(
  ask: () => T | Promise<T>,
  isWanted: (answer: T) => boolean | Promise<boolean>,
): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (await isWanted(answer)) return answer;
    await pause(50);
  }
}
