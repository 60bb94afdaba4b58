import { Args, Field, ID, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { asId } from '@vstrecha/kernel';
import {
  Allow,
  ConnectionArgs,
  type Scope,
  type Scoped,
  connectionOf,
  fromGlobalId,
  localId,
  orThrow,
  toConnection,
  toGlobalId,
} from '@vstrecha/platform';
import { type AuditEntry, AuditLog } from '../audit-log.js';

@ObjectType('AuditChange')
@Allow('everyone')
export class AuditChangeObject {
  @Field(() => String)
  field!: string;

  @Field(() => String, { nullable: true, description: 'JSON.' })
  from?: string;

  @Field(() => String, { nullable: true, description: 'JSON.' })
  to?: string;
}

@ObjectType('AuditEntry', { description: 'Who changed what, when, from what to what.' })
@Allow('organizer')
export class AuditEntryObject implements Scoped {
  scope!: Scope;

  @Field(() => ID)
  id!: string;

  @Field(() => Date)
  at!: Date;

  @Field(() => String, { description: 'What happened: `meeting.moved`.' })
  type!: string;

  @Field(() => ID, { description: 'The global id of what changed.' })
  entityId!: string;

  @Field(() => String, { nullable: true, description: 'Address of who did it; null where the product itself did.' })
  by?: string;

  @Field(() => [AuditChangeObject])
  changes!: AuditChangeObject[];

  static of(this: void, entry: AuditEntry): AuditEntryObject {
    return Object.assign(new AuditEntryObject(), {
      id: toGlobalId('AuditEntry', entry._id),
      at: entry.at,
      type: entry.type,
      entityId: toGlobalId(entry.entity.type, entry.entity.id),
      by: entry.by?.email,
      changes: Object.entries(entry.changes ?? {}).map(([field, { from, to }]) => ({
        field,
        from: json(from),
        to: json(to),
      })),
      scope: { eventId: entry.eventId && asId<'Event'>(entry.eventId) },
    });
  }
}

function json(value: unknown): string | undefined {
  return value === undefined ? undefined : JSON.stringify(value);
}

@ObjectType()
@Allow('everyone')
export class AuditEntryConnection extends connectionOf(AuditEntryObject, 'AuditEntry') {}

@Resolver()
export class AuditResolver {
  constructor(private readonly log: AuditLog) {}

  @Query(() => AuditEntryConnection, {
    description: 'Changes in one event, latest first; of one record where its id is given.',
  })
  @Allow('organizer', { of: 'eventId' })
  async auditLog(
    @Args('eventId', { type: () => ID }) eventId: string,
    @Args() page: ConnectionArgs,
    @Args('entityId', { type: () => ID, nullable: true }) entityId?: string,
  ): Promise<AuditEntryConnection> {
    const filter = {
      eventId: localId('Event', eventId),
      entityId: entityId ? (fromGlobalId(entityId)?.id ?? '') : undefined,
    };
    return toConnection(orThrow(await this.log.page(filter, page)), AuditEntryObject.of);
  }

  @Query(() => AuditEntryConnection, { description: 'Changes everywhere, latest first.' })
  @Allow('admin')
  async fullAuditLog(@Args() page: ConnectionArgs): Promise<AuditEntryConnection> {
    return toConnection(orThrow(await this.log.page({}, page)), AuditEntryObject.of);
  }
}
