import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Id } from '@vstrecha/kernel';
import { Allow } from '@vstrecha/platform';
import type { Balance } from '@vstrecha/workforce-domain';
import { OccupationGroupObject } from './occupation.object.js';

@ObjectType('BalanceSum', { description: 'Demand against supply: people.' })
@Allow('signedIn')
export class BalanceSumObject {
  @Field(() => Int, { description: 'Wanted now.' })
  present!: number;

  @Field(() => Int, { description: 'Wanted by forecast.' })
  forecast!: number;

  @Field(() => Int)
  graduates!: number;

  @Field(() => Int, { description: 'Demand that no graduate covers.' })
  uncovered!: number;

  @Field(() => Int, { description: 'Graduates whom no demand takes.' })
  surplus!: number;
}

@ObjectType('YearBalance')
@Allow('signedIn')
export class YearBalanceObject extends BalanceSumObject {
  @Field(() => Int)
  year!: number;
}

@ObjectType('OccupationBalance')
@Allow('signedIn')
export class OccupationBalanceObject {
  occupationId!: Id<'Occupation'>;
  demandOrganizationIds!: readonly Id<'Organization'>[];
  supplyOrganizationIds!: readonly Id<'Organization'>[];

  @Field(() => [YearBalanceObject])
  years!: readonly YearBalanceObject[];

  @Field(() => BalanceSumObject)
  total!: BalanceSumObject;

  @Field(() => Int)
  freePlaces!: number;
}

@ObjectType('GroupBalance', { description: 'Of an enlarged group: its occupations are weighed against each other.' })
@Allow('signedIn')
export class GroupBalanceObject {
  @Field(() => OccupationGroupObject)
  group!: OccupationGroupObject;

  @Field(() => [YearBalanceObject])
  years!: readonly YearBalanceObject[];

  @Field(() => BalanceSumObject)
  total!: BalanceSumObject;

  @Field(() => Int)
  freePlaces!: number;
}

@ObjectType('Balance', { description: 'Demand against supply by occupation, enlarged group and year.' })
@Allow('signedIn')
export class BalanceObject {
  @Field(() => [OccupationBalanceObject], { description: 'By code.' })
  occupations!: readonly OccupationBalanceObject[];

  @Field(() => [GroupBalanceObject], { description: 'By code.' })
  groups!: readonly GroupBalanceObject[];

  @Field(() => [YearBalanceObject])
  years!: readonly YearBalanceObject[];

  @Field(() => BalanceSumObject)
  total!: BalanceSumObject;

  @Field(() => Int)
  freePlaces!: number;

  static of(this: void, balance: Balance): BalanceObject {
    return Object.assign(new BalanceObject(), balance, {
      occupations: balance.occupations.map((one) => Object.assign(new OccupationBalanceObject(), one)),
      groups: balance.groups.map(({ group, ...one }) =>
        Object.assign(new GroupBalanceObject(), one, { group: OccupationGroupObject.of(group) }),
      ),
    });
  }
}
