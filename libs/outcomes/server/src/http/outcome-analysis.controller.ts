import {
  BadRequestException,
  Controller,
  ForbiddenException,
  Get,
  NotFoundException,
  Query,
  StreamableFile,
} from '@nestjs/common';
import { OrganizationReader, organizationTitle } from '@vstrecha/directory-server';
import { writeFile } from '@vstrecha/documents';
import { DelegationReader, EventReader } from '@vstrecha/events-server';
import type { Id } from '@vstrecha/kernel';
import { AllowRoute, currentContext, tryLocalId } from '@vstrecha/platform';
import { OccupationReader } from '@vstrecha/workforce-server';
import { type AnalysisNames, analysisWorkbook } from '../analysis-workbook.js';
import { STAFF } from '../graphql/outcome.object.js';
import { type AnalysedOutcomes, OutcomeAnalyses } from '../outcome-analyses.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const fileNames = { ru: 'Итоги встреч.xlsx', en: 'Outcomes.xlsx' } as const;
const MOST_EVENTS = 50;

/** The analysis of one or several events as tables. */
@Controller('outcomes')
export class OutcomeAnalysisController {
  constructor(
    private readonly analyses: OutcomeAnalyses,
    private readonly delegations: DelegationReader,
    private readonly events: EventReader,
    private readonly organizations: OrganizationReader,
    private readonly occupations: OccupationReader,
  ) {}

  /** `events` are their ids, separated by commas; the caller must look after each of them. */
  @Get('analysis.xlsx')
  @AllowRoute(...STAFF)
  async download(@Query('events') events = ''): Promise<StreamableFile> {
    const ids = events.split(',').filter(Boolean);
    if (ids.length === 0 || ids.length > MOST_EVENTS) throw new BadRequestException();
    const eventIds = ids.flatMap((id) => tryLocalId('Event', id) ?? []);
    if (eventIds.length < ids.length) throw new NotFoundException();
    const { roles, language } = currentContext();
    for (const eventId of eventIds) {
      if (!(await roles.admits(STAFF, { eventId }))) throw new ForbiddenException();
    }
    const analysed = await this.analyses.of(eventIds);
    if (!analysed.ok) throw new NotFoundException();
    const workbook = analysisWorkbook(analysed.value, await this.#names(analysed.value), language);
    const bytes = await writeFile({ output: 'xlsx', workbook });
    return new StreamableFile(bytes, {
      type: XLSX,
      length: bytes.length,
      disposition: `attachment; filename="outcomes.xlsx"; filename*=UTF-8''${encodeURIComponent(fileNames[language])}`,
    });
  }

  async #names({ events, analysis }: AnalysedOutcomes): Promise<AnalysisNames> {
    const delegations = (await Promise.all(events.map(({ eventId }) => this.delegations.ofEvent(eventId)))).flat();
    const named = [
      ...analysis.balance.map(({ occupationId }) => occupationId),
      ...events.flatMap(({ outcomes }) =>
        outcomes.flatMap(({ cooperation }) => cooperation.flatMap(({ occupationId }) => occupationId ?? [])),
      ),
    ];
    const occupations = await this.occupations.findMany([...new Set<Id<'Occupation'>>(named)]);
    const organizations = await Promise.all(
      analysis.organizations.map(({ organizationId }) => this.organizations.find(organizationId)),
    );
    return {
      delegations: new Map(delegations.map(({ id, organizationTitle: title }) => [id, title])),
      organizations: new Map(organizations.flatMap((one) => (one ? [[one.id, organizationTitle(one)] as const] : []))),
      occupations: new Map([...occupations].map(([id, { code, name }]) => [id, [code, name] as const])),
      localDay: (instant, timeZone) => this.events.localDay(instant, timeZone),
    };
  }
}
