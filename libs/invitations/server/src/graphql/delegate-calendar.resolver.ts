import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DelegateObject, OWN_OR_STAFF } from '@vstrecha/events-server';
import { Allow } from '@vstrecha/platform';

/** Where delegates find their agenda as a calendar file. */
@Resolver(() => DelegateObject)
export class DelegateCalendarResolver {
  @ResolveField(() => String, {
    nullable: true,
    description: 'Where the personal agenda can be downloaded as iCalendar.',
  })
  @Allow(OWN_OR_STAFF)
  agendaCalendarPath(@Parent() { id }: DelegateObject): string {
    return `/delegates/${id}/agenda.ics`;
  }
}
