import {
  type Failure,
  type Id,
  type IdSource,
  type Issue,
  type Language,
  type Result,
  err,
  ok,
  ruleBroken,
} from '@vstrecha/kernel';
import {
  type DocumentFormat,
  type DocumentKind,
  batchKinds,
  delegateKinds,
  documentKindLabels,
  formatsOf,
  isTemplateKind,
} from './document-kind.js';
import type { DocumentTemplate } from './document-template.js';
import type { PapersCode } from './messages.js';
import { type Versioned, firstVersion, revised } from './record.js';

export const documentJobStates = ['queued', 'working', 'done', 'failed'] as const;
export type DocumentJobState = (typeof documentJobStates)[number];

/** How long a document that is made can be fetched. */
export const daysKept = 7;
/** How many documents one person may have under way. */
export const mostWaiting = 5;

/** What is ordered. */
export interface DocumentOrder {
  readonly kind: DocumentKind;
  readonly format: DocumentFormat;
  readonly language: Language;
  /** A file a person or table in one archive, instead of one file. */
  readonly asZip: boolean;
  /** Only the people of these delegations; all where it is empty. */
  readonly delegationIds: readonly Id<'Delegation'>[];
  /** Only these delegates. */
  readonly delegateIds: readonly Id<'Delegate'>[];
  /** Only these tables. */
  readonly tableIds: readonly Id<'Table'>[];
  /** Of the roadmap: with what is proposed and not decided on yet. */
  readonly withProposals: boolean;
  /** Of the roadmap: the approved edition; the present one, or the draft, where it is left out. */
  readonly edition?: number;
  readonly templateId?: Id<'DocumentTemplate'>;
}

/** A document under way or made; its bytes are kept apart. */
export interface DocumentJob extends Versioned {
  readonly id: Id<'DocumentJob'>;
  readonly eventId: Id<'Event'>;
  readonly order: DocumentOrder;
  readonly requestedBy: string;
  /** Of a delegate's order: whose document it is. Empty: it is for those who run the event. */
  readonly audienceDelegationIds: readonly Id<'Delegation'>[];
  readonly state: DocumentJobState;
  /** From 0 to 1. */
  readonly progress: number;
  readonly failure?: Issue;
  readonly file?: DocumentFile;
  readonly finishedAt?: Date;
  /** From then on it is gone. */
  readonly expiresAt: Date;
}

export interface DocumentFile {
  readonly name: string;
  readonly mediaType: string;
  /** In bytes. */
  readonly size: number;
}

/** Who orders. */
export interface Orderer {
  readonly id: string;
  /** Whether they organize or observe the event. */
  readonly isStaff: boolean;
  /** In which they are a delegate. */
  readonly delegationIds: readonly Id<'Delegation'>[];
  readonly waiting: number;
}

/**
 * Takes an order. A delegate gets the programme and the agendas of the own delegation; the order is narrowed to it.
 * Errors: `document.not-yours`, `document.format`, `document.zip`, `document.edition`, `document.too-many-waiting`, `template.*`.
 */
export function orderDocument(
  order: DocumentOrder,
  by: Orderer,
  context: { readonly eventId: Id<'Event'>; readonly template?: DocumentTemplate | null },
  ids: IdSource,
  now: Date,
): Result<DocumentJob, Failure<PapersCode>> {
  const fault = orderFault(order, by, context.template);
  if (fault) return err(fault);
  const own = by.isStaff ? [] : narrowed(order.delegationIds, by.delegationIds);
  const { id, waiting } = by;
  if (waiting >= mostWaiting) return err(ruleBroken('document.too-many-waiting', [], { count: waiting }));
  return ok({
    id: ids.next(),
    eventId: context.eventId,
    ...firstVersion(now),
    order: by.isStaff ? order : { ...order, delegationIds: own },
    requestedBy: id,
    audienceDelegationIds: own,
    state: 'queued',
    progress: 0,
    expiresAt: later(now, daysKept),
  });
}

function orderFault(
  order: DocumentOrder,
  by: Orderer,
  template: DocumentTemplate | null | undefined,
): Failure<PapersCode> | undefined {
  const { kind, format } = order;
  const { ru: kindRu, en: kindEn } = documentKindLabels[kind];
  if (!by.isStaff) {
    const strange = order.delegationIds.some((id) => !by.delegationIds.includes(id));
    if (!delegateKinds.includes(kind) || strange || template !== undefined) {
      return ruleBroken('document.not-yours', [strange ? 'delegationIds' : 'kind']);
    }
  }
  if (!formatsOf[kind].includes(format)) {
    const formats = formatsOf[kind].join(', ').toUpperCase();
    return ruleBroken('document.format', ['format'], { kindRu, kindEn, format: format.toUpperCase(), formats });
  }
  if (order.asZip && !batchKinds.includes(kind)) return ruleBroken('document.zip', ['asZip']);
  if (order.edition !== undefined && (kind !== 'roadmap' || order.withProposals)) {
    return ruleBroken('document.edition', ['edition']);
  }
  if (template === undefined) return undefined;
  if (!isTemplateKind(kind)) return ruleBroken('template.unsupported', ['templateId'], { kindRu, kindEn });
  if (template?.kind !== kind) return ruleBroken('template.kind', ['templateId']);
  return format === 'docx' ? undefined : ruleBroken('template.format', ['format']);
}

function narrowed<T>(asked: readonly T[], own: readonly T[]): readonly T[] {
  return asked.length > 0 ? asked : own;
}

/** It is being made, for the first time or again after a crash. */
export function begun(job: DocumentJob, now: Date): DocumentJob {
  return revised(job, { state: 'working', progress: 0 }, now);
}

export function advanced(job: DocumentJob, progress: number, now: Date): DocumentJob {
  return revised(job, { progress: Math.min(1, Math.max(job.progress, progress)) }, now);
}

export function made(job: DocumentJob, file: DocumentFile, now: Date): DocumentJob {
  return revised(job, { state: 'done', progress: 1, file, finishedAt: now, expiresAt: later(now, daysKept) }, now);
}

export function failed(job: DocumentJob, failure: Issue, now: Date): DocumentJob {
  return revised(job, { state: 'failed', failure, finishedAt: now }, now);
}

export function isOver({ state }: DocumentJob): boolean {
  return state === 'done' || state === 'failed';
}

function later(now: Date, days: number): Date {
  return new Date(now.getTime() + days * 86_400_000);
}
