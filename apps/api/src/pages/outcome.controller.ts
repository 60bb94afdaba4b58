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
  Req,
  Res,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import { DelegationReader } from '@vstrecha/events-server';
import { type Failure, type Id, invalidIfAny } from '@vstrecha/kernel';
import { type Outcome, type OutcomeForm, OutcomeForms, RecordOutcome, outcomePath } from '@vstrecha/outcomes-server';
import { AllowRoute, CONFIG, type Config, MessageCatalogue, currentContext, tryLocalId } from '@vstrecha/platform';
import { type Occupation, OccupationReader } from '@vstrecha/workforce-server';
import { assertOwnForm } from '../http/own-form.js';
import { type OutcomeNames, outcomeSavedPage, recordedLines } from './outcome-saved.page.js';
import { outcomePage } from './outcome.pages.js';
import { signInFirst } from './sign-in-first.js';
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
  async show(
    @Param('id') id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    if (currentContext().viewer.kind === 'anonymous')
      return signInFirst(outcomePath(id), request, response, this.config);
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
    if (currentContext().viewer.kind === 'anonymous')
      return signInFirst(outcomePath(id), request, response, this.config);
    const form = await this.#form(id);
    const values = valuesOf(body ?? {});
    const occupations = await this.#occupationsIn(values);
    const unclear = invalidIfAny(unclearLines(values, occupations));
    if (unclear) {
      response.status(422);
      return this.#page(id, form, values, this.#sentences(unclear));
    }
    const recording = {
      meetingId: form.meeting.id,
      delegationId: form.side.kind === 'delegation' ? form.side.delegationId : undefined,
      expectedVersion: values.expectedVersion ? Number(values.expectedVersion) : null,
      outcome: outcomeOf(values, occupations, form.present),
    };
    const first = await this.record.execute(recording, values.key);
    // Gone back to after it was saved, and changed: what to do about that is said of the record, not of the key.
    const isOtherThanBefore =
      !first.ok && first.error.kind === 'conflict' && first.error.code === 'conflict.idempotency-key';
    const result = isOtherThanBefore ? await this.record.execute(recording) : first;
    if (result.ok) {
      response.status(200);
      return this.#savedPage(id, form, result.value);
    }
    const isStale = result.error.kind === 'conflict';
    response.status(isStale ? 409 : 422);
    return this.#page(id, form, values, this.#sentences(result.error), isStale);
  }

  async #form(id: string): Promise<OutcomeForm> {
    const meetingId = tryLocalId('Meeting', id);
    if (!meetingId) throw new NotFoundException();
    const form = await this.forms.of(meetingId, undefined);
    if (form.ok) return form.value;
    throw form.error.kind === 'not-found' ? new NotFoundException() : new ForbiddenException();
  }

  async #page(
    id: string,
    form: OutcomeForm,
    values: OutcomeValues,
    faults: readonly string[],
    isStale = false,
  ): Promise<string> {
    const sides = await this.#sides(form);
    const { present } = form;
    const recorded = isStale && present ? present : undefined;
    const offered = [...(await this.occupations.findMany(form.occupationIds)).values()].map(titleOf).sort();
    return outcomePage(currentContext().language, {
      address: outcomePath(id),
      title: sides.map(({ title }) => title).join(' — '),
      sides,
      occupations: offered,
      // A new sending has a key of its own. Whoever is shown what stands may save over it.
      values: { ...values, key: randomUUID(), ...(recorded && { expectedVersion: String(recorded.version) }) },
      faults,
      isStale,
      recorded: recorded && recordedLines(currentContext().language, recorded, await this.#names(form, [recorded])),
    });
  }

  async #savedPage(id: string, form: OutcomeForm, outcome: Outcome): Promise<string> {
    const { others } = form;
    return outcomeSavedPage(currentContext().language, {
      address: outcomePath(id),
      outcome,
      others,
      ...(await this.#names(form, [outcome, ...others])),
    });
  }

  async #names(form: OutcomeForm, outcomes: readonly Outcome[]): Promise<OutcomeNames> {
    const sides = await this.#sides(form);
    const cooperation = outcomes.flatMap((outcome) => outcome.cooperation);
    const named = await this.occupations.findMany(cooperation.flatMap(({ occupationId }) => occupationId ?? []));
    const titles = new Map<string, string>([...named].map(([occupationId, one]) => [occupationId, titleOf(one)]));
    return {
      occupationTitle: (occupationId) => titles.get(occupationId),
      sideTitle: (delegationId) => sides.find((side) => side.id === delegationId)?.title,
    };
  }

  #sides(form: OutcomeForm): Promise<readonly { readonly id: Id<'Delegation'>; readonly title: string }[]> {
    return Promise.all(
      [form.meeting.fromDelegationId, form.meeting.toDelegationId].map(async (delegationId) => ({
        id: delegationId,
        title: (await this.delegations.find(delegationId))?.organizationTitle ?? '—',
      })),
    );
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
      key: '',
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
