import { Controller, ForbiddenException, Get, NotFoundException, Param, StreamableFile } from '@nestjs/common';
import { writeFile } from '@vstrecha/documents';
import { AllowRoute, currentContext, tryLocalId } from '@vstrecha/platform';
import { progressWorkbook } from '@vstrecha/roadmap-domain';
import { ROADMAP_READERS } from '../graphql/roadmap.object.js';
import { ReviewReader } from '../review-reader.js';
import { RoadmapReader } from '../roadmap-reader.js';

const fileNames = { ru: 'Исполнение дорожной карты', en: 'Progress of the roadmap' } as const;

/** How far the roadmap has come, by item, section, owner and indicator, as XLSX. */
@Controller('roadmaps')
export class ProgressReportController {
  constructor(
    private readonly reader: RoadmapReader,
    private readonly review: ReviewReader,
  ) {}

  @Get(':id/progress.xlsx')
  @AllowRoute(...ROADMAP_READERS)
  async download(@Param('id') id: string): Promise<StreamableFile> {
    const roadmapId = tryLocalId('Roadmap', id);
    const roadmap = roadmapId ? await this.reader.find(roadmapId) : null;
    if (!roadmap) throw new NotFoundException();
    const { roles, language } = currentContext();
    if (!(await roles.admits(ROADMAP_READERS, { eventId: roadmap.eventId }))) throw new ForbiddenException();
    const items = await this.reader.itemsOf(roadmap.id);
    const reports = (await Promise.all(items.map((item) => this.review.reportsOn(item.id)))).flat();
    const today = await this.review.todayOf(roadmap.eventId);
    const localDay = await this.review.localDayIn(roadmap.eventId);
    const workbook = progressWorkbook({ roadmap, items, reports, today, localDay }, language);
    const bytes = await writeFile({ output: 'xlsx', workbook });
    return new StreamableFile(bytes, {
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      length: bytes.length,
      disposition: `attachment; filename="progress.xlsx"; filename*=UTF-8''${encodeURIComponent(`${fileNames[language]}.xlsx`)}`,
    });
  }
}
