import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { type DirectoryReference, type ReferenceMover, ReferenceMovers } from '@vstrecha/directory-server';
import { type Clock, type Failure, type Result, ok } from '@vstrecha/kernel';
import { CLOCK } from '@vstrecha/platform';
import { replaceParty } from '@vstrecha/roadmap-domain';
import { ActionItemRepository } from './storage/action-item.repository.js';

/** Executors of action items follow when two organizations or people of the directory become one. */
@Injectable()
export class DirectoryReferences implements ReferenceMover, OnModuleInit {
  constructor(
    private readonly items: ActionItemRepository,
    private readonly movers: ReferenceMovers,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.movers.register(this);
  }

  async count(reference: DirectoryReference): Promise<number> {
    return (await this.items.withParty(reference)).length;
  }

  async move(from: DirectoryReference, to: DirectoryReference): Promise<Result<void, Failure>> {
    for (const item of await this.items.withParty(from)) {
      const saved = await this.items.replace(replaceParty(item, from.id, to.id, this.clock.now()));
      if (!saved.ok) return saved;
    }
    return ok();
  }
}
