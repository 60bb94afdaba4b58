import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DelegateObject, OWN_OR_STAFF } from '@vstrecha/events-server';
import type { Id } from '@vstrecha/kernel';
import { Allow, currentContext } from '@vstrecha/platform';
import { MailOptOutRepository } from '../storage/mail-opt-out.repository.js';

/** What invitations add to delegates. */
@Resolver(() => DelegateObject)
export class DelegateInvitationsResolver {
  constructor(private readonly optOuts: MailOptOutRepository) {}

  @ResolveField(() => String, {
    nullable: true,
    description: 'Where the personal agenda can be downloaded as iCalendar.',
  })
  @Allow(OWN_OR_STAFF)
  agendaCalendarPath(@Parent() { id }: DelegateObject): string {
    return `/delegates/${id}/agenda.ics`;
  }

  @ResolveField(() => Date, {
    nullable: true,
    description: 'Since when they want no agendas and no reminders by mail. Invitations come all the same.',
  })
  @Allow(OWN_OR_STAFF)
  async optedOutOfMailAt(@Parent() { record, delegation }: DelegateObject): Promise<Date | null> {
    const optOuts = await currentContext()
      .loaders.many(
        this,
        (ids: readonly Id<'Event'>[]) => this.optOuts.ofEvents(ids),
        ({ eventId }) => eventId,
      )
      .load(delegation.eventId);
    return optOuts.find(({ personId }) => personId === record.personId)?.at ?? null;
  }
}
