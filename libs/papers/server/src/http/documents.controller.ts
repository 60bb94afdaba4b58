import { Readable } from 'node:stream';
import { Controller, ForbiddenException, Get, Header, NotFoundException, Param, StreamableFile } from '@nestjs/common';
import { AllowRoute, currentContext, tryLocalId } from '@vstrecha/platform';
import { DOCUMENT_AUDIENCE, Documents, scopeOfJob } from '../use-cases/documents.js';

/** Documents that are made: `/downloads/documents/ID`, ID being the global id of the order. */
@Controller('downloads/documents')
@AllowRoute(...DOCUMENT_AUDIENCE)
export class DocumentsController {
  constructor(private readonly documents: Documents) {}

  @Get(':id')
  @Header('cache-control', 'private, no-store')
  async download(@Param('id') id: string): Promise<StreamableFile> {
    const jobId = tryLocalId('DocumentJob', id);
    const job = jobId ? await this.documents.find(jobId) : null;
    if (!job) throw new NotFoundException();
    // Asked anew at each download: roles may have been withdrawn since the order.
    if (!(await currentContext().roles.admits(DOCUMENT_AUDIENCE, scopeOfJob(job)))) throw new ForbiddenException();
    if (!job.file) throw new NotFoundException();
    const { name, mediaType, size } = job.file;
    const extension = name.slice(name.lastIndexOf('.'));
    return new StreamableFile(Readable.from(this.documents.bytesOf(job)), {
      type: mediaType,
      length: size,
      disposition: `attachment; filename="document${extension}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    });
  }
}
