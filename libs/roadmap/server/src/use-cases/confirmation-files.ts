import { Inject, Injectable } from '@nestjs/common';
import {
  type Clock,
  type Failure,
  type Id,
  type IdSource,
  type Result,
  cleanLine,
  err,
  invalid,
  issue,
  notFound,
  ok,
  ruleBroken,
} from '@vstrecha/kernel';
import { CLOCK, IDS, Outbox, UnitOfWork } from '@vstrecha/platform';
import type { ActionItem, RoadmapCode, Speaking } from '@vstrecha/roadmap-domain';
import { ActionItemRepository } from '../storage/action-item.repository.js';
import { type ConfirmationFile, ConfirmationFileRepository } from '../storage/confirmation-file.repository.js';
import { Speakers } from './speaking.js';

/** The largest file, in octets. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;
export const MAX_FILE_MEGABYTES = MAX_FILE_BYTES / 1024 / 1024;
const MAX_FILES = 20;
const MAX_NAME = 200;

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const office = 'application/vnd.openxmlformats-officedocument';
const openDocument = 'application/vnd.oasis.opendocument';

/** By the end of the name: the media type, and the octets with which such a file begins. */
const kinds: Readonly<Record<string, { readonly type: string; readonly begins: readonly number[] }>> = {
  pdf: { type: 'application/pdf', begins: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  docx: { type: `${office}.wordprocessingml.document`, begins: ZIP },
  xlsx: { type: `${office}.spreadsheetml.sheet`, begins: ZIP },
  odt: { type: `${openDocument}.text`, begins: ZIP },
  ods: { type: `${openDocument}.spreadsheet`, begins: ZIP },
  jpg: { type: 'image/jpeg', begins: [0xff, 0xd8, 0xff] },
  jpeg: { type: 'image/jpeg', begins: [0xff, 0xd8, 0xff] },
  png: { type: 'image/png', begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
};

/** A file as somebody gave it. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Takes files that confirm progress; what they are is told by their name and their first octets, not by what the client says. */
@Injectable()
export class ConfirmationFiles {
  constructor(
    private readonly items: ActionItemRepository,
    private readonly files: ConfirmationFileRepository,
    private readonly speakers: Speakers,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  add(
    actionItemId: Id<'ActionItem'>,
    fileName: string,
    bytes: Buffer,
  ): Promise<Result<ConfirmationFile, Failure<RoadmapCode>>> {
    return this.unitOfWork.run<ConfirmationFile, Failure<RoadmapCode>>(async () => {
      const item = await this.items.find(actionItemId);
      if (!item) return err(notFound('item.not-found', ['actionItemId']));
      const speaking = await this.speakers.speaking(item, {}, 'report.not-yours');
      return speaking.ok ? this.keep(item, { name: fileName, bytes }, speaking.value) : speaking;
    });
  }

  /** Keeps a file of somebody who may speak of the item. To be called in a unit of work. */
  async keep(
    item: ActionItem,
    given: GivenFile,
    { author }: Pick<Speaking, 'author'>,
  ): Promise<Result<ConfirmationFile, Failure<RoadmapCode>>> {
    const { bytes } = given;
    const name = nameOf(given.name);
    const kind = kinds[/\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''];
    if (bytes.length === 0) return err(invalid(issue<RoadmapCode>('file.empty', ['file'])));
    if (bytes.length > MAX_FILE_BYTES) {
      return err(invalid(issue<RoadmapCode>('file.too-large', ['file'], { max: MAX_FILE_MEGABYTES })));
    }
    if (!kind || !kind.begins.every((octet, index) => bytes[index] === octet)) {
      return err(invalid(issue<RoadmapCode>('file.type', ['file'], { name })));
    }
    if ((await this.files.ofItems([item.id])).length >= MAX_FILES) {
      return err(ruleBroken('file.too-many', ['file'], { max: MAX_FILES }));
    }
    const file: ConfirmationFile = {
      id: this.ids.next<'ConfirmationFile'>(),
      eventId: item.eventId,
      actionItemId: item.id,
      name,
      type: kind.type,
      size: bytes.length,
      author,
      at: this.clock.now(),
    };
    await this.files.insert(file, bytes);
    await this.outbox.append({
      type: 'confirmationFile.created',
      entity: { type: 'ConfirmationFile', id: file.id },
      eventId: file.eventId,
      changes: { name: { to: name }, size: { to: file.size } },
    });
    return ok(file);
  }
}

/** The last part of a path, without what no file system takes; its end stays when it is too long. */
function nameOf(text: string): string {
  const last = text.split(/[\\/]/).at(-1) ?? '';
  return cleanLine(last.replace(/[\u0000-\u001f<>:"|?*]/g, '')).slice(-MAX_NAME);
}
