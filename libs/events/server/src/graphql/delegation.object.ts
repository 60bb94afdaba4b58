import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import {
  type Delegate,
  type DelegateRole,
  type Delegation,
  delegateRoleLabels,
  delegateRoles,
} from '@vstrecha/events-domain';
import { Allow, NodeObject, type Scope, type Scoped, connectionOf, graphqlEnum, toGlobalId } from '@vstrecha/platform';
import { PARTICIPANTS } from './event.object.js';
import { TimeRangeObject } from './time-range.object.js';

export const DelegateRoleEnum = graphqlEnum('DelegateRole', delegateRoles, delegateRoleLabels);

/** Who sees what is not for the other delegations. */
export const OWN_OR_STAFF = ['organizer', 'observer', 'ownDelegation'] as const;

/** Records never change and are kept for long: so are the objects that stand for them. */
const delegateObjects = new WeakMap<Delegate, DelegateObject>();
const delegationObjects = new WeakMap<Delegation, DelegationObject>();

@ObjectType('DelegationContact', { description: 'Whom the organizer talks to; other delegations never see it.' })
@Allow('everyone')
export class DelegationContactObject {
  @Field(() => String, { nullable: true })
  name?: string;

  @Field(() => String, { nullable: true })
  email?: string;

  @Field(() => String, { nullable: true })
  phone?: string;
}

@ObjectType('Delegate', { implements: NodeObject, description: 'A person in a delegation.' })
@Allow(PARTICIPANTS)
export class DelegateObject implements NodeObject, Scoped {
  scope!: Scope;
  record!: Delegate;
  delegation!: Delegation;

  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: '«Иванов Иван Иванович»' })
  name!: string;

  @Field(() => DelegateRoleEnum)
  role!: DelegateRole;

  @Field(() => [TimeRangeObject], {
    nullable: true,
    description: 'Times in which this person cannot meet, beside those of the delegation.',
  })
  @Allow(OWN_OR_STAFF)
  unavailable?: readonly TimeRangeObject[];

  static of(this: void, delegate: Delegate, delegation: Delegation): DelegateObject {
    const known = delegateObjects.get(delegate);
    if (known?.delegation === delegation) return known;
    const object = Object.assign(new DelegateObject(), {
      id: toGlobalId('Delegate', delegate.id),
      role: delegate.role,
      unavailable: delegate.unavailable,
      record: delegate,
      delegation,
      scope: scopeOf(delegation),
    });
    delegateObjects.set(delegate, object);
    return object;
  }
}

@ObjectType('Delegation', { implements: NodeObject, description: "An organization's participation in one event." })
@Allow(PARTICIPANTS)
export class DelegationObject implements NodeObject, Scoped {
  scope!: Scope;
  record!: Delegation;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String, { description: "The organization's name, the short one where there is one." })
  title!: string;

  @Field(() => String, { nullable: true, description: 'What other delegations may read of it.' })
  publicProfile?: string;

  @Field(() => [DelegateObject])
  delegates!: readonly DelegateObject[];

  @Field(() => Boolean, { description: 'Whether it withdrew from the event; it then holds no meetings.' })
  isWithdrawn!: boolean;

  @Field(() => Date, { nullable: true })
  withdrawnAt?: Date;

  @Field(() => Int, { nullable: true, description: 'How many meetings it can hold at once.' })
  @Allow(OWN_OR_STAFF)
  parallelMeetings?: number;

  @Field(() => Int, {
    nullable: true,
    description: 'The most meetings it wants in the whole event; null for as many as fit.',
  })
  @Allow(OWN_OR_STAFF)
  maxMeetings?: number;

  @Field(() => [TimeRangeObject], { nullable: true, description: 'Times in which nobody of it can meet.' })
  @Allow(OWN_OR_STAFF)
  unavailable?: readonly TimeRangeObject[];

  @Field(() => DelegationContactObject, { nullable: true })
  @Allow(OWN_OR_STAFF)
  contact?: DelegationContactObject;

  @Field(() => String, { nullable: true, description: "The organizer's own remarks." })
  @Allow('organizer')
  notes?: string;

  @Field(() => Date)
  createdAt!: Date;

  @Field(() => Date)
  updatedAt!: Date;

  static of(this: void, delegation: Delegation): DelegationObject {
    const known = delegationObjects.get(delegation);
    if (known) return known;
    const {
      version,
      publicProfile,
      parallelMeetings,
      maxMeetings,
      unavailable,
      contact,
      notes,
      withdrawnAt,
      createdAt,
      updatedAt,
    } = delegation;
    const object = Object.assign(new DelegationObject(), {
      id: toGlobalId('Delegation', delegation.id),
      record: delegation,
      scope: scopeOf(delegation),
      title: delegation.organizationTitle,
      delegates: delegation.delegates.map((delegate) => DelegateObject.of(delegate, delegation)),
      isWithdrawn: withdrawnAt !== undefined,
      ...{
        version,
        publicProfile,
        parallelMeetings,
        maxMeetings,
        unavailable,
        contact,
        notes,
        withdrawnAt,
        createdAt,
        updatedAt,
      },
    });
    delegationObjects.set(delegation, object);
    return object;
  }
}

@ObjectType()
@Allow('everyone')
export class DelegationConnection extends connectionOf(DelegationObject, 'Delegation') {}

function scopeOf(delegation: Delegation): Scope {
  return { eventId: delegation.eventId, delegationIds: [delegation.id] };
}
