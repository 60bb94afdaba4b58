import { Inject, Injectable } from '@nestjs/common';
import { type Clock, type Failure, type Result, err, ok } from '@vstrecha/kernel';
import {
  CLOCK,
  Outbox,
  UnitOfWork,
  currentContext,
  isDuplicateKey,
  newRequestId,
  staleVersion,
} from '@vstrecha/platform';
import { type Demo, type DemoKey, beginLoading, beginRemoving, demoKeys } from './demo.js';
import { DemoRepository } from './demo.repository.js';

export const LOAD_REQUESTED = 'demo.loadRequested';
export const REMOVAL_REQUESTED = 'demo.removalRequested';

/** Asks for demonstration events to be loaded and removed: the worker does it, the record tells how far it is. */
@Injectable()
export class Demos {
  constructor(
    private readonly demos: DemoRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  all(): Promise<Demo[]> {
    return Promise.all(demoKeys.map((key) => this.demos.get(key)));
  }

  async requestLoading(key: DemoKey): Promise<Result<Demo, Failure>> {
    const { userId, email, isAdmin } = currentContext().viewer;
    try {
      return await this.#request(key, LOAD_REQUESTED, (demo) =>
        beginLoading(demo, { userId, email, isAdmin }, `demo-${key}-${newRequestId()}`, this.clock.now()),
      );
    } catch (error) {
      // Two asked for the first load at the same moment: the other one was first.
      if (!isDuplicateKey(error)) throw error;
      return err(staleVersion(['event'], (await this.demos.get(key)).version));
    }
  }

  requestRemoval(key: DemoKey): Promise<Result<Demo, Failure>> {
    return this.#request(key, REMOVAL_REQUESTED, beginRemoving);
  }

  #request(key: DemoKey, type: string, decide: (demo: Demo) => Result<Demo, Failure>): Promise<Result<Demo, Failure>> {
    return this.unitOfWork.run<Demo, Failure>(async () => {
      const before = await this.demos.get(key);
      const decided = decide(before);
      if (!decided.ok) return decided;
      if (!(await this.demos.save(decided.value))) return err(staleVersion(['event'], before.version));
      await this.outbox.append({ type, entity: { type: 'Demo', id: key }, data: { loadId: decided.value.loadId } });
      return ok(decided.value);
    });
  }
}
