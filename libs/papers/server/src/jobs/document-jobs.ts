import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { writeFile } from '@vstrecha/documents';
import { type Clock, type Issue, asId, issue, ok } from '@vstrecha/kernel';
import { type DocumentJob, advanced, begun, failed, isOver, made, mediaTypes } from '@vstrecha/papers-domain';
import {
  CLOCK,
  LOGGER,
  type Logger,
  type OutboxConsumer,
  type OutboxMessage,
  OutboxRelay,
  type PeriodicTask,
  StoredFiles,
  UnitOfWork,
} from '@vstrecha/platform';
import { DocumentWriting } from '../readers/document-writing.js';
import { DocumentJobRepository } from '../storage/document-job.repository.js';
import { Documents } from '../use-cases/documents.js';

/** How often, at most, the record tells of the progress. */
const TELL_EVERY_MS = 500;

/** Makes the documents that were ordered, each on a thread of its own, whichever process hears of it first. */
@Injectable()
export class DocumentJobs implements OutboxConsumer, OnModuleInit {
  readonly name = 'documents';
  readonly types = ['documentJob.created'];

  constructor(
    private readonly jobs: DocumentJobRepository,
    private readonly documents: Documents,
    private readonly writing: DocumentWriting,
    private readonly files: StoredFiles,
    private readonly unitOfWork: UnitOfWork,
    private readonly relay: OutboxRelay,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.relay.register(this);
    this.relay.registerTask(removal(this.documents));
  }

  async handle(message: OutboxMessage, signal: AbortSignal): Promise<void> {
    const job = await this.jobs.find(asId<'DocumentJob'>(message.entity.id));
    // A repeated message finds its work done.
    if (!job || isOver(job)) return;
    const started = await this.#save(begun(job, this.clock.now()));
    let standing = started;
    try {
      const prepared = await this.writing.prepare(job.eventId, job.order);
      if (!prepared.ok) {
        await this.#save(failed(started, firstIssue(prepared.error), this.clock.now()));
        return;
      }
      const { task, name, extension } = prepared.value;
      const progress = new ProgressTeller(started, this.clock, (next) => this.#save(next));
      const bytes = await writeFile(task, { signal, onProgress: (done) => progress.tell(done) });
      standing = await progress.settled();
      await this.#finish(standing, `${name}.${extension}`, mediaTypes[extension], bytes);
    } catch (error) {
      // The product stops: another process takes the order over.
      if (signal.aborted) throw error;
      this.logger.error({ err: error, document: job.id, eventId: job.eventId }, 'a document could not be made');
      const present = (await this.jobs.find(job.id)) ?? standing;
      if (!isOver(present)) {
        await this.#save(failed(present, issue('document.failed', [], { id: job.id }), this.clock.now()));
      }
    }
  }

  /** Bytes and record together, so that whoever sees it done can fetch it. */
  async #finish(job: DocumentJob, name: string, mediaType: string, bytes: Uint8Array): Promise<void> {
    const result = await this.unitOfWork.run(async () => {
      await this.files.write(job.id, job.eventId, bytes);
      await this.#save(made(job, { name, mediaType, size: bytes.length }, this.clock.now()));
      return ok();
    });
    if (!result.ok) throw new Error(`The document ${job.id} could not be kept`);
  }

  async #save(job: DocumentJob): Promise<DocumentJob> {
    const saved = await this.jobs.replace(job);
    if (saved.ok) return job;
    throw new Error(`The order ${job.id} was changed or removed meanwhile`);
  }
}

/** Writes the progress down, one write after the other and not too often. */
class ProgressTeller {
  #standing: DocumentJob;
  #toldAt: number;
  #writing: Promise<void> | undefined;
  #failure: unknown;

  constructor(
    job: DocumentJob,
    private readonly clock: Clock,
    private readonly save: (job: DocumentJob) => Promise<DocumentJob>,
  ) {
    this.#standing = job;
    this.#toldAt = clock.now().getTime();
  }

  tell(done: number): void {
    const now = this.clock.now();
    if (this.#writing || this.#failure !== undefined || now.getTime() - this.#toldAt < TELL_EVERY_MS) return;
    this.#toldAt = now.getTime();
    this.#writing = this.save(advanced(this.#standing, done, now))
      .then((saved) => {
        this.#standing = saved;
      })
      .catch((error: unknown) => {
        this.#failure = error;
      })
      .finally(() => {
        this.#writing = undefined;
      });
  }

  /** The job as the last write left it. Rejects where a write failed. */
  async settled(): Promise<DocumentJob> {
    await this.#writing;
    if (this.#failure !== undefined) throw this.#failure as Error;
    return this.#standing;
  }
}

function removal(documents: Documents): PeriodicTask {
  return { name: 'documents.removal', everySeconds: 3600, run: (now) => documents.removeExpired(now) };
}

function firstIssue(failure: Issue | { readonly issues: readonly [Issue, ...Issue[]] }): Issue {
  const { code, path, params } = 'issues' in failure ? failure.issues[0] : failure;
  return issue(code, path, params);
}
