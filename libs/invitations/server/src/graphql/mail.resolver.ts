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
  async text(@Parent() { record }: MailObject): Promise<string | null> {
    return record.content ? (await this.writer.write(record, record.content)).text : null;
  }

  @Allow(['organizer'])
  @ResolveField(() => String, { nullable: true })
  async html(@Parent() { record }: MailObject): Promise<string | null> {
    return record.content ? ((await this.writer.write(record, record.content)).html ?? null) : null;
  }

  @ResolveField(() => String, { nullable: true, description: 'The calendar object that an invitation carries.' })
  async calendar(@Parent() { record }: MailObject): Promise<string | null> {
    return record.content ? ((await this.writer.write(record, record.content)).calendar?.text ?? null) : null;
  }
}
