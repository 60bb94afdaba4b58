import { Args, Field, ID, InputType, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { type EventRole, normalizeEmail } from '@vstrecha/access-domain';
import { type Failure, ok } from '@vstrecha/kernel';
import { Allow, IsGlobalId, UnitOfWork, localId, objectOf, payloadOf, toPayload } from '@vstrecha/platform';
import { RoleGrants } from '../role-grants.js';
import { EventRoleEnum, RoleGrantObject } from './role-grant.object.js';

@InputType()
export class GrantRoleInput {
  @Field(() => ID)
  @IsGlobalId('Event')
  eventId!: string;

  @Field(() => String)
  email!: string;

  @Field(() => EventRoleEnum)
  role!: EventRole;
}

@ObjectType()
@Allow('everyone')
export class GrantRoleSuccess {
  @Field(() => RoleGrantObject)
  roleGrant!: RoleGrantObject;
}
const GrantRolePayload = payloadOf(GrantRoleSuccess);

@InputType()
export class RevokeRoleInput {
  @Field(() => ID)
  @IsGlobalId('RoleGrant')
  roleGrantId!: string;
}

@ObjectType()
@Allow('everyone')
export class RevokeRoleSuccess {
  @Field(() => ID)
  revokedRoleGrantId!: string;
}
const RevokeRolePayload = payloadOf(RevokeRoleSuccess);

@Resolver()
export class RoleGrantResolver {
  constructor(
    private readonly grants: RoleGrants,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Query(() => [RoleGrantObject], { description: 'Who organizes and who observes the event.' })
  @Allow('organizer', { of: 'eventId' })
  async roleGrants(@Args('eventId', { type: () => ID }) eventId: string): Promise<RoleGrantObject[]> {
    return (await this.grants.of(localId('Event', eventId))).map(RoleGrantObject.of);
  }

  @Mutation(() => GrantRolePayload, {
    description: 'Makes the address an organizer or observer of the event; it need not have signed in yet.',
  })
  @Allow('organizer', { of: 'input.eventId' })
  async grantRole(@Args('input') { eventId, email, role }: GrantRoleInput) {
    const result = await this.unitOfWork.run(async () => {
      const normalized = normalizeEmail(email, ['email']);
      return normalized.ok
        ? ok(await this.grants.grant(localId('Event', eventId), normalized.value, role))
        : normalized;
    });
    return toPayload(result, (grant) => objectOf(GrantRoleSuccess, { roleGrant: RoleGrantObject.of(grant) }));
  }

  @Mutation(() => RevokeRolePayload)
  @Allow('organizer', { of: 'input.roleGrantId' })
  async revokeRole(@Args('input') { roleGrantId }: RevokeRoleInput) {
    const result = await this.unitOfWork.run<unknown, Failure>(() =>
      this.grants.revoke(localId('RoleGrant', roleGrantId)),
    );
    return toPayload(result, () => objectOf(RevokeRoleSuccess, { revokedRoleGrantId: roleGrantId }));
  }
}
