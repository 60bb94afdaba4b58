import { Inject, Injectable } from '@nestjs/common';
import { type Clock, type Failure, type Id, type IdSource, type Result, err, ok } from '@vstrecha/kernel';
import { CLOCK, IDS, Idempotency, Outbox, UnitOfWork, domainEventOf, staleVersion } from '@vstrecha/platform';
import { type ActionItem, type Remark, type RemarkInput, type Voice, remarkOn } from '@vstrecha/roadmap-domain';
import { ActionItemRepository } from '../storage/action-item.repository.js';
import { RemarkRepository } from '../storage/review.repositories.js';
import { RoadmapRepository } from '../storage/roadmap.repository.js';
import { Speakers } from './speaking.js';

/** What a page knows of the remark that it sends. */
export interface RemarkFromPage {
  /** The version of the item that was looked at: nobody accepts what was changed meanwhile. */
  readonly seenVersion: number;
  /** The same key is the same remark, however often it is sent. */
  readonly key: string;
}

/** What executors and the organizer say of an item in review. A remark changes nothing else, so that none clashes with an edit. */
@Injectable()
export class Remarks {
  constructor(
    private readonly items: ActionItemRepository,
    private readonly roadmaps: RoadmapRepository,
    private readonly remarks: RemarkRepository,
    private readonly speakers: Speakers,
    private readonly unitOfWork: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly outbox: Outbox,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  add(
    actionItemId: Id<'ActionItem'>,
    input: RemarkInput,
    voice: Voice,
    page?: RemarkFromPage,
  ): Promise<Result<{ readonly item: ActionItem; readonly remark: Remark }, Failure>> {
    return this.unitOfWork.run<{ readonly item: ActionItem; readonly remark: Remark }, Failure>(async () => {
      const item = await this.items.get(actionItemId, ['actionItemId']);
      if (!item.ok) return item;
      const id = await this.idempotency.once<Id<'Remark'>, Failure>(
        'remarkOnActionItem',
        page?.key,
        { actionItemId, input, voice },
        () => this.#remark(item.value, input, voice, page?.seenVersion),
      );
      if (!id.ok) return id;
      const remark = await this.remarks.get(id.value, []);
      return remark.ok ? ok({ item: item.value, remark: remark.value }) : remark;
    });
  }

  async #remark(
    item: ActionItem,
    input: RemarkInput,
    voice: Voice,
    seenVersion: number | undefined,
  ): Promise<Result<Id<'Remark'>, Failure>> {
    if (seenVersion !== undefined && seenVersion !== item.version) {
      return err(staleVersion(['expectedVersion'], item.version));
    }
    const roadmap = await this.roadmaps.getToWriteBelow(item.roadmapId, []);
    if (!roadmap.ok) return roadmap;
    const speaking = await this.speakers.speaking(item, voice, 'review.not-yours');
    if (!speaking.ok) return speaking;
    const remarks = await this.remarks.ofItems([item.id]);
    const context = { roadmap: roadmap.value, speaking: speaking.value, remarks };
    const remark = remarkOn(item, input, context, this.ids, this.clock.now());
    if (!remark.ok) return remark;
    const saved = await this.remarks.insert(remark.value);
    if (!saved.ok) return saved;
    await this.outbox.append(domainEventOf('Remark', 'created', undefined, remark.value));
    return ok(remark.value.id);
  }
}
