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
import { type Failure, type Id, invalidIfAny } from '@vstrecha/kernel';
import { type OutcomeForm, OutcomeForms, RecordOutcome } from '@vstrecha/outcomes-server';
import { AllowRoute, CONFIG, type Config, MessageCatalogue, currentContext, tryLocalId } from '@vstrecha/platform';
import { type Occupation, OccupationReader } from '@vstrecha/workforce-server';
import { assertOwnForm } from '../http/own-form.js';
import { outcomePage, outcomeSavedPage, signInFirstPage } from './outcome.pages.js';
import { type OutcomeValues, outcomeOf, peopleByYear, unclearLines, valuesOf } from './outcome-values.js';

/** Empty lines of commitments below those that stand, and of forms of cooperation; years for which people are asked. */
const [EMPTY_COMMITMENTS, EMPTY_LINES, YEARS] = [2, 3, 4];

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
    return this.#page(id, form, await this.#valuesOf(form), []);
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
    const occupations = await this.#occupationsIn(values);
    const unclear = invalidIfAny(unclearLines(values, occupations));
    if (unclear) {
      response.status(422);
      return this.#page(id, form, values, this.#sentences(unclear));
    }
    const result = await this.record.execute({
      meetingId: form.meeting.id,
      delegationId: form.side.kind === 'delegation' ? form.side.delegationId : undefined,
      expectedVersion: values.expectedVersion ? Number(values.expectedVersion) : null,
      outcome: outcomeOf(values, occupations, form.present),
    });
    if (result.ok) {
      response.status(200);
      return outcomeSavedPage(language);
    }
    response.status(result.error.kind === 'conflict' ? 409 : 422);
    return this.#page(id, form, values, this.#sentences(result.error));
  }

  async #form(id: string): Promise<OutcomeForm> {
    const meetingId = tryLocalId('Meeting', id);
    if (!meetingId) throw new NotFoundException();
    const form = await this.forms.of(meetingId, undefined);
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
    const offered = [...(await this.occupations.findMany(form.occupationIds)).values()].map(titleOf).sort();
    return outcomePage(currentContext().language, {
      meetingId: id,
      title: sides.map(({ title }) => title).join(' — '),
      sides,
      occupations: offered,
      values,
      faults,
    });
  }

  async #occupationsIn({ lines }: OutcomeValues): Promise<ReadonlyMap<string, Id<'Occupation'>>> {
    const named = await this.occupations.named(lines.flatMap(({ occupation }) => occupation || []));
    return new Map([...named].map(([text, { id }]) => [text, id]));
  }

  /** The record that stands, or what was suggested, with empty lines below. */
  async #valuesOf({ present, cooperation, side, meeting }: OutcomeForm): Promise<OutcomeValues> {
    const own = side.kind === 'delegation' ? side.delegationId : meeting.fromDelegationId;
    const named = await this.occupations.findMany(cooperation.flatMap(({ occupationId }) => occupationId ?? []));
    const first = meeting.time.start.getUTCFullYear();
    const years = Array.from({ length: YEARS }, (_, index) => first + index);
    const blank = { form: '', occupation: '', place: '', start: '', end: '', isChosen: false, isBlank: true };
    const lines = cooperation.map(({ form, occupationId, headcounts, place, start, end }) => {
      const occupation = occupationId && named.get(occupationId);
      return {
        form,
        occupation: occupation ? titleOf(occupation) : '',
        people: peopleByYear(headcounts, years),
        place: place ?? '',
        start: start ?? '',
        end: end ?? '',
        // A suggestion is to be agreed to; what was recorded stands.
        isChosen: present !== undefined,
        isBlank: false,
      };
    });
    const commitments = (present?.commitments ?? []).map(({ id, delegationId, what, due }) => ({
      id: String(id),
      delegationId: String(delegationId),
      what,
      due: due ?? '',
    }));
    const nothing = { id: '', delegationId: String(own), what: '', due: '' };
    return {
      expectedVersion: present ? String(present.version) : '',
      result: present?.result ?? '',
      notHeldReason: present?.notHeldReason ?? '',
      lines: [...lines, ...Array.from({ length: EMPTY_LINES }, () => ({ ...blank, people: peopleByYear([], years) }))],
      commitments: [...commitments, ...Array.from({ length: EMPTY_COMMITMENTS }, () => nothing)],
      contactsExchanged: present?.contactsExchanged ?? false,
      rating: present?.rating === undefined ? '' : String(present.rating),
      sharedNote: present?.sharedNote ?? '',
      privateNote: present?.privateNote ?? '',
    };
  }

  #sentences(error: Failure): readonly string[] {
    const { language } = currentContext();
    const issues = error.kind === 'invalid' ? error.issues : [error];
    return issues.map((one) => this.messages.sentence(one, language));
  }
}

function titleOf({ code, name }: Occupation): string {
  return `${code} ${name}`;
}
