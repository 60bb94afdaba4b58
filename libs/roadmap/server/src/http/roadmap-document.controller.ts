import { Controller, ForbiddenException, Get, NotFoundException, Param, Query, StreamableFile } from '@nestjs/common';
import { roadmapDocument, writeDocx } from '@vstrecha/documents';
import { EventReader } from '@vstrecha/events-server';
import { AllowRoute, currentContext, fromGlobalId } from '@vstrecha/platform';
import { asId } from '@vstrecha/kernel';
import { roadmapPaper } from '@vstrecha/roadmap-domain';
import { ROADMAP_READERS } from '../graphql/roadmap.object.js';
import { RoadmapReader } from '../roadmap-reader.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const fileNames = { ru: 'Дорожная карта.docx', en: 'Roadmap.docx' } as const;

/** The roadmap's paper as a file. */
@Controller('roadmaps')
export class RoadmapDocumentController {
  constructor(
    private readonly reader: RoadmapReader,
    private readonly events: EventReader,
  ) {}

  @Get(':id/roadmap.docx')
  @AllowRoute(...ROADMAP_READERS)
  async download(@Param('id') id: string, @Query('proposals') proposals?: string): Promise<StreamableFile> {
    const decoded = fromGlobalId(id);
    const roadmap = decoded?.type === 'Roadmap' ? await this.reader.find(asId<'Roadmap'>(decoded.id)) : null;
    if (!roadmap) throw new NotFoundException();
    if (!(await currentContext().roles.admits(ROADMAP_READERS, { eventId: roadmap.eventId })))
      throw new ForbiddenException();
    const event = await this.events.find(roadmap.eventId);
    if (!event) throw new NotFoundException();
    const items = await this.reader.itemsOf(roadmap.id);
    const paper = roadmapPaper(roadmap, items, event, { withProposals: proposals === 'true' });
    const bytes = await writeDocx(roadmapDocument(paper, roadmap.language));
    const name = encodeURIComponent(fileNames[roadmap.language]);
    return new StreamableFile(bytes, {
      type: DOCX,
      length: bytes.length,
      disposition: `attachment; filename="roadmap.docx"; filename*=UTF-8''${name}`,
    });
  }
}
