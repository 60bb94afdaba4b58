import { Inject, Injectable } from '@nestjs/common';
import { checkTemplate, templateLimits } from '@vstrecha/documents';
import { EventReader } from '@vstrecha/events-server';
import {
  type Clock,
  type Failure,
  type Id,
  type IdSource,
  type Result,
  err,
  invalid,
  issue,
  notFound,
  ok,
  ruleBroken,
} from '@vstrecha/kernel';
import {
  type DocumentTemplate,
  type TemplateKind,
  createTemplate,
  mostTemplates,
  placeholdersOf,
  replaceTemplateFile,
  templateFailure,
} from '@vstrecha/papers-domain';
import { CLOCK, IDS, type ChangeTarget, RecordChanges, StoredFiles } from '@vstrecha/platform';
import { DocumentTemplateRepository } from '../storage/document-template.repository.js';

const megabyte = 1024 * 1024;
const limits = { megabytes: templateLimits.packed / megabyte, unpacked: templateLimits.unpacked / megabyte };

/** The organizers' own layouts: nothing is kept that could not be filled. */
@Injectable()
export class DocumentTemplates {
  constructor(
    private readonly templates: DocumentTemplateRepository,
    private readonly files: StoredFiles,
    private readonly events: EventReader,
    private readonly changes: RecordChanges,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  find(id: Id<'DocumentTemplate'>): Promise<DocumentTemplate | null> {
    return this.templates.find(id);
  }

  ofEvent(eventId: Id<'Event'>): Promise<readonly DocumentTemplate[]> {
    return this.templates.ofEvent(eventId);
  }

  /** `content` is the file in Base64. */
  async upload(
    eventId: Id<'Event'>,
    input: { readonly name: string; readonly kind: TemplateKind; readonly content: string },
    key?: string | null,
  ): Promise<Result<DocumentTemplate, Failure>> {
    const bytes = await checkedBytes(input.content, input.kind);
    if (!bytes.ok) return bytes;
    const { name, kind } = input;
    const request = { operation: 'uploadDocumentTemplate', key, input: { eventId, ...input } };
    return this.changes.create('DocumentTemplate', this.templates, request, async () => {
      if (!(await this.events.find(eventId))) return err(notFound('papers.event-not-found', ['eventId']));
      const present = await this.templates.ofEvent(eventId);
      if (present.length >= mostTemplates)
        return err(ruleBroken('template.too-many', ['eventId'], { max: mostTemplates }));
      const size = bytes.value.length;
      const created = createTemplate({ name, kind, size }, eventId, this.ids, this.clock.now());
      if (created.ok) await this.files.write(created.value.id, eventId, bytes.value);
      return created;
    });
  }

  /** Another file in the place of the old one. */
  async replace(target: ChangeTarget, content: string): Promise<Result<DocumentTemplate, Failure>> {
    const present = await this.templates.get(target.id, target.path);
    if (!present.ok) return present;
    const bytes = await checkedBytes(content, present.value.kind);
    if (!bytes.ok) return bytes;
    return this.changes.change('DocumentTemplate', this.templates, target, async (template) => {
      await this.files.write(template.id, template.eventId, bytes.value);
      return ok(replaceTemplateFile(template, bytes.value.length, this.clock.now()));
    });
  }

  delete(target: ChangeTarget): Promise<Result<DocumentTemplate, Failure>> {
    return this.changes.remove('DocumentTemplate', this.templates, target, async ({ id }) => {
      await this.files.remove(id);
      return ok();
    });
  }
}

async function checkedBytes(content: string, kind: TemplateKind): Promise<Result<Uint8Array, Failure>> {
  const text = content.replace(/\s+/g, '');
  if (text.length * 0.75 > templateLimits.packed + 2) {
    return err(templateFailure({ fault: 'tooLarge' }, limits));
  }
  if (text === '' || !/^[A-Za-z0-9+/]+={0,2}$/.test(text))
    return err(invalid(issue('template.not-base64', ['content'])));
  const bytes = new Uint8Array(Buffer.from(text, 'base64'));
  const check = await checkTemplate(bytes, placeholdersOf[kind]);
  return check.ok ? ok(bytes) : err(templateFailure(check, limits));
}
