import {
  Controller,
  ForbiddenException,
  Get,
  Inject,
  NotFoundException,
  Param,
  Req,
  StreamableFile,
} from '@nestjs/common';
import type { Request } from 'express';
import { type Person, PersonReader } from '@vstrecha/directory-server';
import { DelegationReader } from '@vstrecha/events-server';
import { publishCalendar } from '@vstrecha/icalendar';
import { personalCalendar } from '@vstrecha/invitations-domain';
import { type Id, asId } from '@vstrecha/kernel';
import { AllowRoute, CONFIG, type Config, currentContext, fromGlobalId } from '@vstrecha/platform';
import { DelegateAgenda } from '../delegate-agenda.js';

/** Name space of UIDs where no PUBLIC_URL says how the installation is called: it must not change with the address of a request. */
const unnamedDomain = 'vstrecha.localhost';

const DELEGATE_AND_STAFF = ['organizer', 'observer', 'ownDelegation'] as const;

/** Personal agendas as iCalendar files. */
@Controller()
export class AgendaCalendarController {
  constructor(
    private readonly agenda: DelegateAgenda,
    private readonly delegations: DelegationReader,
    private readonly people: PersonReader,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The agenda of any delegate: for themselves, their delegation, and those who look after the event. */
  @Get('delegates/:delegateId/agenda.ics')
  @AllowRoute(...DELEGATE_AND_STAFF)
  async ofDelegate(@Param('delegateId') delegateId: string, @Req() request: Request): Promise<StreamableFile> {
    const id = localIdOf('Delegate', delegateId);
    const delegation = id && (await this.delegations.ofDelegate(id));
    if (!delegation) throw new NotFoundException();
    const scope = { eventId: delegation.eventId, delegationIds: [delegation.id] };
    if (!(await currentContext().roles.admits(DELEGATE_AND_STAFF, scope))) throw new ForbiddenException();
    return this.#file(id, request);
  }

  /** The caller's own agenda. */
  @Get('events/:eventId/agenda.ics')
  @AllowRoute('delegate')
  async own(@Param('eventId') eventId: string, @Req() request: Request): Promise<StreamableFile> {
    const id = localIdOf('Event', eventId);
    const person = await this.#viewer();
    const own = id && person && (await this.delegations.ofPerson(id, person.id));
    if (!own) throw new NotFoundException();
    return this.#file(own.delegate.id, request);
  }

  async #viewer(): Promise<Person | null> {
    const { email } = currentContext().viewer;
    return email ? this.people.findByEmail(email) : null;
  }

  async #file(delegateId: Id<'Delegate'>, request: Request): Promise<StreamableFile> {
    const agenda = await this.agenda.of(delegateId);
    if (!agenda) throw new NotFoundException();
    const address = this.config.publicUrl ?? `${request.protocol}://${request.headers.host ?? 'localhost'}`;
    const domain = this.config.publicUrl ? new URL(this.config.publicUrl).hostname : unnamedDomain;
    const text = publishCalendar(personalCalendar(agenda, { domain, address }));
    const bytes = Buffer.from(text, 'utf8');
    return new StreamableFile(bytes, {
      type: 'text/calendar; charset=utf-8; method=PUBLISH',
      length: bytes.length,
      disposition: 'attachment; filename="agenda.ics"',
    });
  }
}

function localIdOf<Type extends string>(type: Type, globalId: string): Id<Type> | undefined {
  const decoded = fromGlobalId(globalId);
  return decoded?.type === type ? asId<Type>(decoded.id) : undefined;
}
