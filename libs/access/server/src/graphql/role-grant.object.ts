import { Field, ID, ObjectType } from '@nestjs/graphql';
import { type EventRole, type RoleGrant, eventRoleLabels, eventRoles } from '@vstrecha/access-domain';
import { Allow, NodeObject, type Scope, type Scoped, graphqlEnum, toGlobalId } from '@vstrecha/platform';

export const EventRoleEnum = graphqlEnum('EventRole', eventRoles, eventRoleLabels);

@ObjectType('RoleGrant', { implements: NodeObject, description: 'A role in one event, granted to an e-mail address.' })
@Allow('organizer')
export class RoleGrantObject implements NodeObject, Scoped {
  scope!: Scope;

  @Field(() => ID)
  id!: string;

  @Field(() => String)
  email!: string;

  @Field(() => EventRoleEnum)
  role!: EventRole;

  @Field(() => Date)
  grantedAt!: Date;

  static of(this: void, grant: RoleGrant): RoleGrantObject {
    const { id, eventId, email, role, grantedAt } = grant;
    return Object.assign(new RoleGrantObject(), {
      email,
      role,
      grantedAt,
      id: toGlobalId('RoleGrant', id),
      scope: { eventId },
    });
  }
}
