import { Inject, Injectable } from '@nestjs/common';
import { type Clock, type Failure, type Id, type IdSource, type Result, ok } from '@vstrecha/kernel';
import { CLOCK, IDS, Outbox, UnitOfWork, domainEventOf } from '@vstrecha/platform';
import { type ActionItem, type Remark, type RemarkInput, type Voice, remarkOn } from '@vstrecha/roadmap-domain';
import { ActionItemRepository } from '../storage/action-item.repository.js';
import { RemarkRepository } from '../storage/review.repositories.js';
import { RoadmapRepository } from '../storage/roadmap.repository.js';
import { Speakers } from './speaking.js';

/** What executors and the organizer say of an item in review. A remark changes nothing else, so that none clashes with an edit. */
@Injectable()
export class Remarks {
  constructor(
    private readonly items: ActionItemRepository,
    private readonly roadmaps: RoadmapRepository,
    private readonly remarks: RemarkRepository,
    private readonly speakers: Speakers,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  add(
    actionItemId: Id<'ActionItem'>,
    input: RemarkInput,
    voice: Voice,
  ): Promise<Result<{ readonly item: ActionItem; readonly remark: Remark }, Failure>> {
    return this.unitOfWork.run<{ readonly item: ActionItem; readonly remark: Remark }, Failure>(async () => {
      const item = await this.items.get(actionItemId, ['actionItemId']);
      if (!item.ok) return item;
      const roadmap = await this.roadmaps.get(item.value.roadmapId, []);
      if (!roadmap.ok) return roadmap;
      const speaking = await this.speakers.speaking(item.value, voice, 'review.not-yours');
      if (!speaking.ok) return speaking;
      const remarks = await this.remarks.ofItems([actionItemId]);
      const context = { roadmap: roadmap.value, speaking: speaking.value, remarks };
      const remark = remarkOn(item.value, input, context, this.ids, this.clock.now());
      if (!remark.ok) return remark;
      const saved = await this.remarks.insert(remark.value);
      if (!saved.ok) return saved;
      await this.outbox.append(domainEventOf('Remark', 'created', undefined, remark.value));
      return ok({ item: item.value, remark: remark.value });
    });
  }
}
