import { Inject, Injectable } from '@nestjs/common';
import { EventReader } from '@vstrecha/events-server';
import { type Clock, type Failure, type Id, type IdSource, type Result, err, notFound, ok } from '@vstrecha/kernel';
import { type DocumentJob, type DocumentOrder, orderDocument } from '@vstrecha/papers-domain';
import { CLOCK, IDS, currentContext, RecordChanges, type Scope, StoredFiles } from '@vstrecha/platform';
import { RoadmapPapers } from '@vstrecha/roadmap-server';
import { DocumentJobRepository } from '../storage/document-job.repository.js';
import { DocumentTemplateRepository } from '../storage/document-template.repository.js';

/** Orders documents, and gives out those that are made. */
@Injectable()
export class Documents {
  constructor(
    private readonly jobs: DocumentJobRepository,
    private readonly templates: DocumentTemplateRepository,
    private readonly files: StoredFiles,
    private readonly events: EventReader,
    private readonly roadmaps: RoadmapPapers,
    private readonly changes: RecordChanges,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The answer comes at once; the worker hears of it by the outbox. */
  async order(eventId: Id<'Event'>, order: DocumentOrder, key?: string | null): Promise<Result<DocumentJob, Failure>> {
    const { viewer, roles } = currentContext();
    // Before the unit of work: roles are looked up in several collections at once, which a transaction does not take.
    const { organizer, observer, delegationIds } = await roles.rolesIn(eventId);
    const id = viewer.userId ?? viewer.kind;
    const isStaff = viewer.isAdmin || organizer || observer;
    const request = { operation: 'orderDocument', key, input: { eventId, ...order } };
    return this.changes.create('DocumentJob', this.jobs, request, async () => {
      if (!(await this.events.find(eventId))) return err(notFound('papers.event-not-found', ['eventId']));
      const template = order.templateId && (await this.templates.find(order.templateId));
      if (order.templateId && template?.eventId !== eventId) return err(notFound('template.not-found', ['templateId']));
      const edition = order.edition === undefined ? ok() : await this.roadmaps.ofEvent(eventId, order);
      if (!edition.ok) return edition;
      return orderDocument(
        order,
        { id, isStaff, delegationIds, waiting: await this.jobs.underWayOf(id) },
        { eventId, template: template || undefined },
        this.ids,
        this.clock.now(),
      );
    });
  }

  async find(id: Id<'DocumentJob'>): Promise<DocumentJob | null> {
    const job = await this.jobs.find(id);
    return job && job.expiresAt > this.clock.now() ? job : null;
  }

  /** What the viewer has ordered of an event. */
  async ownOf(eventId: Id<'Event'>): Promise<readonly DocumentJob[]> {
    const { viewer } = currentContext();
    const jobs = await this.jobs.ofPerson(eventId, viewer.userId ?? viewer.kind);
    return jobs.filter(({ expiresAt }) => expiresAt > this.clock.now());
  }

  /** The bytes of a document that is made, a piece at a time. */
  bytesOf(job: DocumentJob): AsyncIterable<Uint8Array> {
    return this.files.chunks(job.id);
  }

  /** Documents can be had for some days; then they and their bytes are gone. */
  async removeExpired(now: Date): Promise<void> {
    for (const { id } of await this.jobs.expired(now)) {
      await this.files.remove(id);
      await this.jobs.forget(id);
    }
  }
}

/** Whom a document is for: those who run the event, and the delegations that it was ordered for. */
export const DOCUMENT_AUDIENCE = ['organizer', 'observer', 'ownDelegation'] as const;

export function scopeOfJob({ eventId, audienceDelegationIds }: DocumentJob): Scope {
  return { eventId, delegationIds: audienceDelegationIds };
}
