import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type Clock, type Failure, type IdSource, type Result, err, notFound, ok } from '@vstrecha/kernel';
import {
  CLOCK,
  type ChangeTarget,
  IDS,
  Idempotency,
  Outbox,
  UnitOfWork,
  domainEventOf,
  staleVersion,
} from '@vstrecha/platform';
import { type ActionItem, type ProgressInput, type Voice, reportProgress } from '@vstrecha/roadmap-domain';
import { ActionItemRepository } from '../storage/action-item.repository.js';
import { ConfirmationFileRepository } from '../storage/confirmation-file.repository.js';
import { ProgressReportRepository } from '../storage/review.repositories.js';
import { RoadmapRepository } from '../storage/roadmap.repository.js';
import { ConfirmationFiles, type GivenFile } from './confirmation-files.js';
import { Speakers } from './speaking.js';

/** A report, and for whom the organizer makes it. */
export interface ReportRequest extends ProgressInput, Voice {}

/** Executors, or the organizer for them, report how far an item has come. */
@Injectable()
export class ProgressReports {
  constructor(
    private readonly items: ActionItemRepository,
    private readonly roadmaps: RoadmapRepository,
    private readonly reports: ProgressReportRepository,
    private readonly files: ConfirmationFileRepository,
    private readonly confirmationFiles: ConfirmationFiles,
    private readonly speakers: Speakers,
    private readonly unitOfWork: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly outbox: Outbox,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** With files that come with the report: they are kept if it is, and once. */
  add(
    target: ChangeTarget,
    request: ReportRequest,
    key?: string | null,
    given: readonly GivenFile[] = [],
  ): Promise<Result<ActionItem, Failure>> {
    return this.unitOfWork.run<ActionItem, Failure>(async () => {
      const files = given.map(({ name, bytes }) => [name, createHash('sha256').update(bytes).digest('base64url')]);
      const input = { target: target.id, ...request, ...(files.length > 0 && { files }) };
      const done = await this.idempotency.once<string, Failure>('reportProgress', key, input, () =>
        this.#report(target, request, given),
      );
      return done.ok ? this.items.get(done.value, []) : done;
    });
  }

  async #report(
    target: ChangeTarget,
    request: ReportRequest,
    given: readonly GivenFile[],
  ): Promise<Result<string, Failure>> {
    const found = await this.items.get(target.id, target.path);
    if (!found.ok) return found;
    const item = found.value;
    const speaking = await this.speakers.speaking(
      item,
      { delegationId: request.delegationId, personId: request.personId },
      'report.not-yours',
    );
    if (!speaking.ok) return speaking;
    if (item.version !== target.expectedVersion) return err(staleVersion(['expectedVersion'], item.version));
    const roadmap = await this.roadmaps.get(item.roadmapId, []);
    if (!roadmap.ok) return roadmap;
    const attached = new Set((await this.files.ofItems([item.id])).map(({ id }) => id));
    const strange = (request.fileIds ?? []).findIndex((id) => !attached.has(id));
    if (strange >= 0) return err(notFound('report.file-not-found', ['fileIds', String(strange)]));
    const fileIds = [...(request.fileIds ?? [])];
    for (const file of given) {
      const kept = await this.confirmationFiles.keep(item, file, speaking.value);
      if (!kept.ok) return kept;
      fileIds.push(kept.value.id);
    }
    const context = { roadmap: roadmap.value, speaking: speaking.value };
    const reported = reportProgress(item, { ...request, fileIds }, context, this.ids, this.clock.now());
    if (!reported.ok) return reported;
    const saved = await this.items.replace(reported.value.item);
    if (!saved.ok) return saved;
    const inserted = await this.reports.insert(reported.value.report);
    if (!inserted.ok) return inserted;
    await this.outbox.append(domainEventOf('ActionItem', 'reported', item, reported.value.item));
    return ok(item.id);
  }
}
