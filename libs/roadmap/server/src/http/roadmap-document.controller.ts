import { Controller, ForbiddenException, Get, NotFoundException, Param, Query, StreamableFile } from '@nestjs/common';
import { writeFile } from '@vstrecha/documents';
import { AllowRoute, currentContext, fromGlobalId } from '@vstrecha/platform';
import { asId } from '@vstrecha/kernel';
import { ROADMAP_READERS } from '../graphql/roadmap.object.js';
import { type RoadmapFormat, RoadmapPapers, roadmapFormats } from '../roadmap-papers.js';
import { RoadmapReader } from '../roadmap-reader.js';

const mediaTypes: Readonly<Record<RoadmapFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
};
const fileNames = { ru: 'Дорожная карта', en: 'Roadmap' } as const;

/** The roadmap's paper as a file: `/roadmaps/ID/roadmap.docx`, or `.pdf`, `.xlsx`, `.csv`, `.md`. */
@Controller('roadmaps')
export class RoadmapDocumentController {
  constructor(
    private readonly reader: RoadmapReader,
    private readonly papers: RoadmapPapers,
  ) {}

  @Get(':id/:file')
  @AllowRoute(...ROADMAP_READERS)
  async download(
    @Param('id') id: string,
    @Param('file') file: string,
    @Query('proposals') proposals?: string,
  ): Promise<StreamableFile> {
    const format = roadmapFormats.find((candidate) => file === `roadmap.${candidate}`);
    const decoded = fromGlobalId(id);
    const roadmap = decoded?.type === 'Roadmap' ? await this.reader.find(asId<'Roadmap'>(decoded.id)) : null;
    if (!roadmap || !format) throw new NotFoundException();
    if (!(await currentContext().roles.admits(ROADMAP_READERS, { eventId: roadmap.eventId })))
      throw new ForbiddenException();
    const paper = await this.papers.of(roadmap, { withProposals: proposals === 'true' });
    if (!paper) throw new NotFoundException();
    const bytes = await writeFile(this.papers.writing(paper, format));
    const name = encodeURIComponent(`${fileNames[roadmap.language]}.${format}`);
    return new StreamableFile(bytes, {
      type: mediaTypes[format],
      length: bytes.length,
      disposition: `attachment; filename="roadmap.${format}"; filename*=UTF-8''${name}`,
    });
  }
}
