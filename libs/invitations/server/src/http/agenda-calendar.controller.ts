import { Controller, ForbiddenException, Get, NotFoundException, Param, StreamableFile } from '@nestjs/common';
import { type Person, PersonReader } from '@vstrecha/directory-server';
import { DelegationReader } from '@vstrecha/events-server';
import { publishCalendar } from '@vstrecha/icalendar';
import { personalCalendar } from '@vstrecha/invitations-domain';
import type { Id } from '@vstrecha/kernel';
import { AllowRoute, currentContext, tryLocalId } from '@vstrecha/platform';
import { DelegateAgenda } from '../delegate-agenda.js';
import { InstallationName } from '../installation.js';

const DELEGATE_AND_STAFF = ['organizer', 'observer', 'ownDelegation'] as const;

/** Personal agendas as iCalendar files. */
@Controller()
export class AgendaCalendarController {
  constructor(
    private readonly agenda: DelegateAgenda,
    private readonly delegations: DelegationReader,
    private readonly people: PersonReader,
    private readonly installationName: InstallationName,
  ) {}

  /** The agenda of any delegate: for themselves, their delegation, and those who look after the event. */
  @Get('delegates/:delegateId/agenda.ics')
  @AllowRoute(...DELEGATE_AND_STAFF)
  async ofDelegate(@Param('delegateId') delegateId: string): Promise<StreamableFile> {
    const id = tryLocalId('Delegate', delegateId);
    const delegation = id && (await this.delegations.ofDelegate(id));
    if (!delegation) throw new NotFoundException();
    const scope = { eventId: delegation.eventId, delegationIds: [delegation.id] };
    if (!(await currentContext().roles.admits(DELEGATE_AND_STAFF, scope))) throw new ForbiddenException();
    return this.#file(id);
  }

  /** The caller's own agenda. */
  @Get('events/:eventId/agenda.ics')
  @AllowRoute('delegate')
  async own(@Param('eventId') eventId: string): Promise<StreamableFile> {
    const id = tryLocalId('Event', eventId);
    const person = await this.#viewer();
    const own = id && person && (await this.delegations.ofPerson(id, person.id));
    if (!own) throw new NotFoundException();
    return this.#file(own.delegate.id);
  }

  async #viewer(): Promise<Person | null> {
    const { email } = currentContext().viewer;
    return email ? this.people.findByEmail(email) : null;
  }

  async #file(delegateId: Id<'Delegate'>): Promise<StreamableFile> {
    const agenda = await this.agenda.of(delegateId);
    if (!agenda) throw new NotFoundException();
    const text = publishCalendar(personalCalendar(agenda, this.installationName.installation));
    const bytes = Buffer.from(text, 'utf8');
    return new StreamableFile(bytes, {
      type: 'text/calendar; charset=utf-8; method=PUBLISH',
      length: bytes.length,
      disposition: 'attachment; filename="agenda.ics"',
    });
  }
}
