import { randomUUID } from 'node:crypto';
import {
  Body,
  Controller,
  ForbiddenException,
  Get,
  Header,
  Inject,
  NotFoundException,
  Param,
  Post,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import { EventReader } from '@vstrecha/events-server';
import { type Failure, type Language, type Result, asId, issue } from '@vstrecha/kernel';
import { AllowRoute, CONFIG, type Config, MessageCatalogue, currentContext, tryLocalId } from '@vstrecha/platform';
import {
  type ActionItemForm,
  ActionItemForms,
  MAX_FILE_BYTES,
  ProgressReports,
  Remarks,
  actionItemPath,
  ownItemsPath as ownItemsAddress,
} from '@vstrecha/roadmap-server';
import { assertOwnForm } from '../http/own-form.js';
import { sentForm } from '../http/sent-form.js';
import { actionItemPage, ownItemsPage } from './action-item.pages.js';
import {
  type RemarkValues,
  type ReportValues,
  filesOf,
  remarkValuesOf,
  reportOf,
  reportValuesOf,
} from './action-item-values.js';
import { signInFirst } from './sign-in-first.js';

/** Files of one report together, with room for the other fields, in octets. */
const MOST_OF_FORM = 2 * MAX_FILE_BYTES + 64 * 1024;

/** What was sent and not taken, and why. */
interface Refused {
  readonly report?: ReportValues;
  readonly remark?: RemarkValues;
  readonly faults: readonly string[];
  readonly isStale: boolean;
  readonly filesChosen?: boolean;
}

/** The page behind the links of reminders and calendars: executors judge their items there, and report on them. */
@Controller('action-items')
@AllowRoute('everyone')
export class ActionItemController {
  constructor(
    private readonly forms: ActionItemForms,
    private readonly reports: ProgressReports,
    private readonly remarks: Remarks,
    private readonly events: EventReader,
    private readonly messages: MessageCatalogue,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  async own(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<string> {
    const { viewer, language } = currentContext();
    if (viewer.kind === 'anonymous') return signInFirst(ownItemsAddress, request, response, this.config);
    return ownItemsPage(language, await this.forms.own(), dayInWords(language));
  }

  @Get(':id')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  async show(
    @Param('id') id: string,
    @Query('saved') saved: string | undefined,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    if (currentContext().viewer.kind === 'anonymous')
      return signInFirst(actionItemPath(id), request, response, this.config);
    return this.#page(id, await this.#form(id), undefined, saved === '1');
  }

  @Post(':id/reports')
  @Header('content-type', 'text/html; charset=utf-8')
  async report(
    @Param('id') id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    assertOwnForm(request, this.config);
    if (currentContext().viewer.kind === 'anonymous')
      return signInFirst(actionItemPath(id), request, response, this.config);
    const form = await this.#form(id);
    const sent = await sentForm(request, MOST_OF_FORM);
    if (!sent) {
      response.status(413);
      const max = (2 * MAX_FILE_BYTES) / 1024 / 1024;
      const faults = this.#sentences(issue('file.too-large', ['files'], { max }));
      return this.#page(id, form, { faults, isStale: false, filesChosen: true });
    }
    const [report, files] = [reportValuesOf(sent), await filesOf(sent)];
    const read = reportOf(report);
    if (Number.isNaN(read.actual)) {
      response.status(422);
      const faults = this.#sentences(issue('item.figure-out-of-range', ['actual'], { value: report.actual }));
      return this.#page(id, form, { report, faults, isStale: false, filesChosen: files.length > 0 });
    }
    const result = await this.reports.add(
      { id: form.item.id, expectedVersion: Number(report.expectedVersion), path: [] },
      read,
      report.key,
      files,
    );
    return this.#answer(id, form, result, { report, filesChosen: files.length > 0 }, response);
  }

  @Post(':id/remarks')
  @Header('content-type', 'text/html; charset=utf-8')
  async remark(
    @Param('id') id: string,
    @Body() body: Readonly<Record<string, unknown>> | undefined,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    assertOwnForm(request, this.config);
    if (currentContext().viewer.kind === 'anonymous')
      return signInFirst(actionItemPath(id), request, response, this.config);
    const form = await this.#form(id);
    const remark = remarkValuesOf(body ?? {});
    const kind = remark.kind === 'acceptance' || remark.kind === 'objection' ? remark.kind : 'comment';
    const page = { seenVersion: Number(remark.expectedVersion), key: remark.key };
    const result = await this.remarks.add(form.item.id, { kind, text: remark.text.trim() || null }, {}, page);
    return this.#answer(id, form, result, { remark }, response);
  }

  /** Leads back to the page, which can then be loaded again without sending anything twice; or tells what is wrong. */
  #answer(
    id: string,
    form: ActionItemForm,
    result: Result<unknown, Failure>,
    sent: Pick<Refused, 'report' | 'remark' | 'filesChosen'>,
    response: Response,
  ): Promise<string> | string {
    if (result.ok) {
      response.status(303).location(`${actionItemPath(id)}?saved=1`);
      return '';
    }
    const isStale = result.error.kind === 'conflict';
    response.status(isStale ? 409 : 422);
    const issues = result.error.kind === 'invalid' ? result.error.issues : [result.error];
    const faults = isStale ? [] : issues.flatMap((one) => this.#sentences(one));
    return this.#page(id, form, { ...sent, faults, isStale });
  }

  async #form(id: string): Promise<ActionItemForm> {
    const actionItemId = tryLocalId('ActionItem', id);
    if (!actionItemId) throw new NotFoundException();
    const form = await this.forms.of(asId<'ActionItem'>(actionItemId));
    if (form.ok) return form.value;
    throw form.error.kind === 'not-found' ? new NotFoundException() : new ForbiddenException();
  }

  async #page(id: string, form: ActionItemForm, refused?: Refused, isSaved = false): Promise<string> {
    const { language } = currentContext();
    const timeZone = (await this.events.find(form.item.eventId))?.timeZone ?? 'UTC';
    const instants = new Intl.DateTimeFormat(language === 'ru' ? 'ru' : 'en-GB', {
      dateStyle: 'long',
      timeStyle: 'short',
      timeZone,
    });
    // A new sending is on the version that the page shows now, and has a key of its own.
    const fresh = { expectedVersion: String(form.item.version), key: randomUUID() };
    const { state } = form.item;
    const report = { state: state === 'accepted' ? 'started' : state, actual: '', text: '', links: '' };
    return actionItemPage(language, {
      ...form,
      address: actionItemPath(id),
      report: { ...report, ...refused?.report, ...fresh },
      remark: { kind: '', text: '', ...refused?.remark, ...fresh },
      faults: refused?.faults ?? [],
      isStale: refused?.isStale ?? false,
      isSaved,
      filesChosen: refused?.filesChosen ?? false,
      inWords: (instant) => instants.format(instant),
      dayInWords: dayInWords(language),
    });
  }

  #sentences(one: Parameters<MessageCatalogue['sentence']>[0]): readonly string[] {
    return [this.messages.sentence(one, currentContext().language)];
  }
}

function dayInWords(language: Language): (day: string) => string {
  const long = new Intl.DateTimeFormat(language === 'ru' ? 'ru' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  return (day) => long.format(new Date(`${day}T00:00:00Z`));
}
