import { Controller, ForbiddenException, Get, Header, NotFoundException, Param, Res } from '@nestjs/common';
import { AllowRoute, currentContext, tryLocalId } from '@vstrecha/platform';
import type { Response } from 'express';
import { PlanExporter, planFormats } from '../readers/plan-exporter.js';
import { PlanReader } from '../readers/plan-reader.js';

/** Plans as files: `/downloads/plans/ID.json` and `/downloads/plans/ID.csv`, ID being the global id. */
@Controller('downloads/plans')
@AllowRoute('organizer', 'observer')
export class PlanDownloadsController {
  constructor(
    private readonly plans: PlanReader,
    private readonly exporter: PlanExporter,
  ) {}

  @Get(':file')
  @Header('cache-control', 'private, no-store')
  async download(@Param('file') file: string, @Res() response: Response): Promise<void> {
    const [, globalId, extension] = /^([\w-]+)\.(\w+)$/.exec(file) ?? [];
    const planId = tryLocalId('Plan', globalId);
    const format = planFormats.find((candidate) => candidate === extension);
    const plan = planId && format ? await this.plans.find(planId) : null;
    if (!plan || !format) throw new NotFoundException();
    const { roles, language } = currentContext();
    if (!(await roles.admits(['organizer', 'observer'], { eventId: plan.eventId }))) throw new ForbiddenException();
    const { fileName, mediaType, content } = await this.exporter.export(plan, format, language);
    response.setHeader('content-type', mediaType);
    response.setHeader('content-disposition', `attachment; filename="${fileName}"`);
    response.send(content);
  }
}
