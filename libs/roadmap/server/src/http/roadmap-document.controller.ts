import {
  Controller,
  ForbiddenException,
  Get,
  HttpException,
  NotFoundException,
  Param,
  Query,
  StreamableFile,
} from '@nestjs/common';
import { writeFile } from '@vstrecha/documents';
import { AllowRoute, MessageCatalogue, currentContext, tryLocalId } from '@vstrecha/platform';
import type { Failure } from '@vstrecha/kernel';
import { ROADMAP_READERS } from '../graphql/roadmap.object.js';
import { type RoadmapFormat, RoadmapPapers, roadmapFormats } from '../roadmap-papers.js';
import { RoadmapReader } from '../roadmap-reader.js';

const mediaTypes: Readonly<Record<RoadmapFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  ics: 'text/calendar; charset=utf-8; method=PUBLISH',
};
const fileNames = { ru: 'Дорожная карта', en: 'Roadmap' } as const;
const editions = { ru: 'редакция', en: 'edition' } as const;

/**
 * The roadmap's paper as a file: `/roadmaps/ID/roadmap.docx`, or `.pdf`, `.xlsx`, `.csv`, `.md`, `.ics`; `language=en` or
 * `ru` where it is not to be the roadmap's own.
 */
@Controller('roadmaps')
export class RoadmapDocumentController {
  constructor(
    private readonly reader: RoadmapReader,
    private readonly papers: RoadmapPapers,
    private readonly messages: MessageCatalogue,
  ) {}

  @Get(':id/:file')
  @AllowRoute(...ROADMAP_READERS)
  async download(
    @Param('id') id: string,
    @Param('file') file: string,
    @Query('proposals') proposals?: string,
    @Query('edition') edition?: string,
    @Query('language') asked?: string,
  ): Promise<StreamableFile> {
    const format = roadmapFormats.find((candidate) => file === `roadmap.${candidate}`);
    const roadmapId = tryLocalId('Roadmap', id);
    const roadmap = roadmapId ? await this.reader.find(roadmapId) : null;
    if (!roadmap || !format) throw new NotFoundException();
    if (!(await currentContext().roles.admits(ROADMAP_READERS, { eventId: roadmap.eventId })))
      throw new ForbiddenException();
    const language = asked === 'ru' || asked === 'en' ? asked : roadmap.language;
    const choice = {
      language,
      withProposals: proposals === 'true',
      edition: edition === undefined ? undefined : Number(edition),
    };
    const printed = await this.papers.of(roadmap, choice);
    if (!printed.ok) throw this.#refusal(printed.error);
    const bytes = await writeFile(await this.papers.writing(printed.value, format));
    const ending = printed.value.edition === undefined ? '' : `, ${editions[language]} ${printed.value.edition}`;
    const name = encodeURIComponent(`${fileNames[language]}${ending}.${format}`);
    return new StreamableFile(bytes, {
      type: mediaTypes[format],
      length: bytes.length,
      disposition: `attachment; filename="roadmap.${format}"; filename*=UTF-8''${name}`,
    });
  }

  #refusal(failure: Failure): HttpException {
    const [fault] = failure.kind === 'invalid' ? failure.issues : [failure];
    const message = this.messages.sentence(fault, currentContext().language);
    return new HttpException({ code: fault.code, message }, failure.kind === 'not-found' ? 404 : 422);
  }
}
