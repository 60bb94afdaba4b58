import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DelegateObject, DelegationReader } from '@vstrecha/events-server';
import { Allow } from '@vstrecha/platform';
import { MailWriter } from '../mail/mail-writer.js';
import { MailObject } from './mail.object.js';

@Resolver(() => MailObject)
export class MailResolver {
  constructor(
    private readonly writer: MailWriter,
    private readonly delegations: DelegationReader,
  ) {}

  @ResolveField(() => DelegateObject, { nullable: true })
  async delegate(@Parent() { record }: MailObject): Promise<DelegateObject | null> {
    const delegation = await this.delegations.ofDelegate(record.delegateId);
    const delegate = delegation?.delegates.find(({ id }) => id === record.delegateId);
    return delegation && delegate ? DelegateObject.of(delegate, delegation) : null;
  }

  // A mail holds the secret addresses by which its reader answers and subscribes.
  @Allow(['organizer'])
  @ResolveField(() => String, { nullable: true })
  text(@Parent() { record: { content } }: MailObject): string | null {
    return content ? this.writer.text(content) : null;
  }

  @Allow(['organizer'])
  @ResolveField(() => String, { nullable: true })
  async html(@Parent() { record: { content } }: MailObject): Promise<string | null> {
    return content ? this.writer.html(content) : null;
  }

  @ResolveField(() => String, { nullable: true, description: 'The calendar object that an invitation carries.' })
  calendar(@Parent() { record: { content } }: MailObject): string | null {
    return (content && this.writer.calendar(content)?.text) ?? null;
  }
}
