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
  Req,
  Res,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import { DelegationReader } from '@vstrecha/events-server';
import { type Failure, asId } from '@vstrecha/kernel';
import { type OutcomeForm, OutcomeForms, RecordOutcome } from '@vstrecha/outcomes-server';
import { AllowRoute, CONFIG, type Config, MessageCatalogue, currentContext, fromGlobalId } from '@vstrecha/platform';
import { OccupationReader } from '@vstrecha/workforce-server';
import { assertOwnForm } from '../http/own-form.js';
import { outcomePage, outcomeSavedPage, signInFirstPage } from './outcome.pages.js';
import { type OutcomeValues, headcountsText, outcomeOf, valuesOf } from './outcome-values.js';

/** Empty lines of commitments below those that stand. */
const EMPTY_COMMITMENTS = 2;

/** The page behind the one link by which a delegate, or the organizer, records what a meeting came to. */
@Controller('meetings/:id/outcome')
@AllowRoute('everyone')
export class OutcomeController {
  constructor(
    private readonly forms: OutcomeForms,
    private readonly record: RecordOutcome,
    private readonly delegations: DelegationReader,
    private readonly occupations: OccupationReader,
    private readonly messages: MessageCatalogue,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  async show(@Param('id') id: string, @Res({ passthrough: true }) response: Response): Promise<string> {
    const { language, viewer } = currentContext();
    if (viewer.kind === 'anonymous') {
      response.status(401);
      return signInFirstPage(language);
    }
    const form = await this.#form(id);
    return this.#page(id, form, valuesOfForm(form), []);
  }

  @Post()
  @Header('content-type', 'text/html; charset=utf-8')
  async save(
    @Param('id') id: string,
    @Body() body: Readonly<Record<string, unknown>> | undefined,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    assertOwnForm(request, this.config);
    const { language, viewer } = currentContext();
    if (viewer.kind === 'anonymous') {
      response.status(401);
      return signInFirstPage(language);
    }
    const form = await this.#form(id);
    const values = valuesOf(body ?? {});
    const result = await this.record.execute({
      meetingId: form.meeting.id,
      delegationId: form.side.kind === 'delegation' ? form.side.delegationId : undefined,
      expectedVersion: values.expectedVersion ? Number(values.expectedVersion) : null,
      outcome: outcomeOf(values, form.present),
    });
    if (result.ok) {
      response.status(200);
      return outcomeSavedPage(language);
    }
    response.status(result.error.kind === 'conflict' ? 409 : 422);
    return this.#page(id, form, values, this.#sentences(result.error));
  }

  async #form(id: string): Promise<OutcomeForm> {
    const decoded = fromGlobalId(id);
    if (decoded?.type !== 'Meeting') throw new NotFoundException();
    const form = await this.forms.of(asId<'Meeting'>(decoded.id), undefined);
    if (form.ok) return form.value;
    throw form.error.kind === 'not-found' ? new NotFoundException() : new ForbiddenException();
  }

  async #page(id: string, form: OutcomeForm, values: OutcomeValues, faults: readonly string[]): Promise<string> {
    const sides = await Promise.all(
      [form.meeting.fromDelegationId, form.meeting.toDelegationId].map(async (delegationId) => ({
        id: delegationId,
        title: (await this.delegations.find(delegationId))?.organizationTitle ?? '—',
      })),
    );
    const named = values.lines.flatMap(({ occupationId }) => (occupationId ? [asId<'Occupation'>(occupationId)] : []));
    const occupations = await this.occupations.findMany(named);
    return outcomePage(currentContext().language, {
      meetingId: id,
      title: sides.map(({ title }) => title).join(' — '),
      sides,
      occupations: new Map([...occupations].map(([key, { code, name }]) => [key, `${code} ${name}`])),
      values,
      faults,
    });
  }

  #sentences(error: Failure): readonly string[] {
    const { language } = currentContext();
    const issues = error.kind === 'invalid' ? error.issues : [error];
    return issues.map((one) => this.messages.sentence(one, language));
  }
}

/** The record that stands, or what was suggested, with an empty line of each kind below. */
function valuesOfForm({ present, cooperation, side, meeting }: OutcomeForm): OutcomeValues {
  const own = side.kind === 'delegation' ? side.delegationId : meeting.fromDelegationId;
  const empty = { form: '', occupationId: '', headcounts: '', place: '', isChosen: false };
  const commitments = (present?.commitments ?? []).map(({ id, delegationId, what, due }) => ({
    id: String(id),
    delegationId: String(delegationId),
    what,
    due: due ?? '',
  }));
  const blank = { id: '', delegationId: String(own), what: '', due: '' };
  return {
    expectedVersion: present ? String(present.version) : '',
    result: present?.result ?? '',
    notHeldReason: present?.notHeldReason ?? '',
    lines: [
      ...cooperation.map(({ form, occupationId, headcounts, place }) => ({
        form,
        occupationId: occupationId ?? '',
        headcounts: headcountsText(headcounts),
        place: place ?? '',
        // A suggestion is to be agreed to; what was recorded stands.
        isChosen: present !== undefined,
      })),
      empty,
    ],
    commitments: [...commitments, ...Array.from({ length: EMPTY_COMMITMENTS }, () => blank)],
    contactsExchanged: present?.contactsExchanged ?? false,
    rating: present?.rating === undefined ? '' : String(present.rating),
    sharedNote: present?.sharedNote ?? '',
    privateNote: present?.privateNote ?? '',
  };
}
