import { Inject, Injectable } from '@nestjs/common';
import { EventReader } from '@vstrecha/events-server';
import type { Clock, Id } from '@vstrecha/kernel';
import { CLOCK, currentContext } from '@vstrecha/platform';
import type { ProgressReport, Remark } from '@vstrecha/roadmap-domain';
import { type ConfirmationFile, ConfirmationFileRepository } from './storage/confirmation-file.repository.js';
import { ProgressReportRepository, RemarkRepository } from './storage/review.repositories.js';

/** Reads what belongs to items besides themselves: remarks, reports and files, each of a whole page in one query. */
@Injectable()
export class ReviewReader {
  readonly #remarks = {};
  readonly #reports = {};
  readonly #files = {};

  constructor(
    private readonly remarks: RemarkRepository,
    private readonly reports: ProgressReportRepository,
    private readonly files: ConfirmationFileRepository,
    private readonly events: EventReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The first thing first. */
  async remarksOn(id: Id<'ActionItem'>): Promise<readonly Remark[]> {
    const remarks = await currentContext()
      .loaders.many(
        this.#remarks,
        (ids: readonly Id<'ActionItem'>[]) => this.remarks.ofItems(ids),
        (remark) => remark.actionItemId,
      )
      .load(id);
    return [...remarks].sort(byTime);
  }

  /** The first one first. */
  async reportsOn(id: Id<'ActionItem'>): Promise<readonly ProgressReport[]> {
    const reports = await currentContext()
      .loaders.many(
        this.#reports,
        (ids: readonly Id<'ActionItem'>[]) => this.reports.ofItems(ids),
        (report) => report.actionItemId,
      )
      .load(id);
    return [...reports].sort(byTime);
  }

  filesOf(id: Id<'ActionItem'>): Promise<readonly ConfirmationFile[]> {
    return currentContext()
      .loaders.many(
        this.#files,
        (ids: readonly Id<'ActionItem'>[]) => this.files.ofItems(ids),
        (file) => file.actionItemId,
      )
      .load(id);
  }

  /** The present local day of an event, `YYYY-MM-DD`. */
  async todayOf(eventId: Id<'Event'>): Promise<string> {
    return (await this.localDayIn(eventId))(this.clock.now());
  }

  /** Tells the local day of an instant in an event, `YYYY-MM-DD`. */
  async localDayIn(eventId: Id<'Event'>): Promise<(instant: Date) => string> {
    const timeZone = (await this.events.find(eventId))?.timeZone ?? 'UTC';
    return (instant) => this.events.localDay(instant, timeZone);
  }
}

function byTime(a: { readonly at: Date; readonly id: string }, b: { readonly at: Date; readonly id: string }): number {
  return a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1);
}
