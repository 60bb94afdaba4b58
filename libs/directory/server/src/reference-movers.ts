import { Injectable } from '@nestjs/common';
import { type Failure, type Id, type Result, ok } from '@vstrecha/kernel';

/** A record of the directory, as other areas refer to it. */
export type DirectoryReference =
  | { readonly type: 'Organization'; readonly id: Id<'Organization'> }
  | { readonly type: 'Person'; readonly id: Id<'Person'> };

/**
 * An area whose records refer to organizations or people. When two of them become one, each area moves its references
 * in the unit of work of the merge; when one is to be deleted, each area tells how many records refer to it.
 */
export interface ReferenceMover {
  count(reference: DirectoryReference): Promise<number>;
  /**
   * Makes what refers to `from` refer to `to`; both are of one type. Runs inside the merge's unit of work. A failure (both
   * organizations have a delegation in one event, say) aborts the merge as a whole.
   */
  move(from: DirectoryReference, to: DirectoryReference): Promise<Result<void, Failure>>;
}

/** The areas that refer to the directory; each registers itself when its module starts. */
@Injectable()
export class ReferenceMovers {
  readonly #movers: ReferenceMover[] = [];

  register(mover: ReferenceMover): void {
    this.#movers.push(mover);
  }

  async count(reference: DirectoryReference): Promise<number> {
    let count = 0;
    for (const mover of this.#movers) count += await mover.count(reference);
    return count;
  }

  /** One after the other, as all of them write in one transaction. */
  async move(from: DirectoryReference, to: DirectoryReference): Promise<Result<void, Failure>> {
    for (const mover of this.#movers) {
      const moved = await mover.move(from, to);
      if (!moved.ok) return moved;
    }
    return ok();
  }
}
