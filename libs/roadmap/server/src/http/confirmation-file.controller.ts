import { Readable } from 'node:stream';
import {
  Controller,
  ForbiddenException,
  Get,
  Header,
  HttpException,
  NotFoundException,
  Param,
  Post,
  Query,
  Req,
  StreamableFile,
} from '@nestjs/common';
import type { Request } from 'express';
import { type MessageParams, asId } from '@vstrecha/kernel';
import { AllowRoute, MessageCatalogue, currentContext, toGlobalId, tryLocalId } from '@vstrecha/platform';
import { ActionItemAccess } from '../action-item-access.js';
import { ITEM_FOLLOWERS, ITEM_READERS } from '../graphql/roadmap.object.js';
import { ConfirmationFileRepository } from '../storage/confirmation-file.repository.js';
import { ConfirmationFiles, MAX_FILE_BYTES, MAX_FILE_MEGABYTES } from '../use-cases/confirmation-files.js';

/** Files that confirm progress: put in by whoever reports, read by the item's executors and those who look after the event. */
@Controller()
export class ConfirmationFileController {
  constructor(
    private readonly access: ActionItemAccess,
    private readonly files: ConfirmationFiles,
    private readonly stored: ConfirmationFileRepository,
    private readonly messages: MessageCatalogue,
  ) {}

  /** The body is the file itself; `name` is its name. Answers with the id that a report names. */
  @Post('action-items/:id/files')
  @AllowRoute(...ITEM_FOLLOWERS)
  async upload(
    @Param('id') id: string,
    @Query('name') name: string | undefined,
    @Req() request: Request,
  ): Promise<{ id: string; name: string; size: number }> {
    // A page of another site may have a browser send what it likes.
    if (request.headers['sec-fetch-site'] === 'cross-site') throw new ForbiddenException();
    const actionItemId = tryLocalId('ActionItem', id);
    const scope = actionItemId && (await this.access.scopeOf(asId<'ActionItem'>(actionItemId)));
    if (!scope) throw new NotFoundException();
    if (!(await currentContext().roles.admits(ITEM_FOLLOWERS, scope))) throw new ForbiddenException();
    const bytes = await this.#bodyOf(request);
    const added = await this.files.add(asId<'ActionItem'>(actionItemId), name ?? '', bytes);
    if (added.ok)
      return { id: toGlobalId('ConfirmationFile', added.value.id), name: added.value.name, size: bytes.length };
    const [fault] = added.error.kind === 'invalid' ? added.error.issues : [added.error];
    throw this.#refusal(422, fault?.code ?? '', fault && 'params' in fault ? fault.params : undefined);
  }

  @Get('confirmation-files/:id')
  @AllowRoute(...ITEM_READERS)
  @Header('X-Content-Type-Options', 'nosniff')
  @Header('Cache-Control', 'private, no-store')
  async download(@Param('id') id: string): Promise<StreamableFile> {
    const fileId = tryLocalId('ConfirmationFile', id);
    const file = fileId ? await this.stored.find(fileId) : null;
    const scope = file && (await this.access.scopeOf(file.actionItemId));
    if (!file || !scope) throw new NotFoundException();
    if (!(await currentContext().roles.admits(ITEM_READERS, scope))) throw new ForbiddenException();
    return new StreamableFile(Readable.from(this.stored.bytesOf(file)), {
      type: file.type,
      length: file.size,
      disposition: `attachment; filename="file"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    });
  }

  /** Keeps no more than a file may be large. What is a little too large is read to its end, so that the answer arrives. */
  async #bodyOf(request: Request): Promise<Buffer> {
    const parts: Buffer[] = [];
    let size = 0;
    for await (const part of request as AsyncIterable<Buffer>) {
      size += part.length;
      if (size <= MAX_FILE_BYTES) parts.push(part);
      else parts.length = 0;
      if (size > MAX_FILE_BYTES * 5) break;
    }
    if (size > MAX_FILE_BYTES) throw this.#refusal(413, 'file.too-large', { max: MAX_FILE_MEGABYTES });
    return Buffer.concat(parts);
  }

  #refusal(status: number, code: string, params?: MessageParams): HttpException {
    const message = this.messages.sentence({ code, path: ['file'], params }, currentContext().language);
    return new HttpException({ code, message }, status);
  }
}
