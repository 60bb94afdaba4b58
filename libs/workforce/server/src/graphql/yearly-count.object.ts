import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Allow, graphqlEnum } from '@vstrecha/platform';
import { type DemandBasis, demandBases } from '@vstrecha/workforce-domain';

export const DemandBasisEnum = graphqlEnum('DemandBasis', demandBases, {
  present: { ru: 'Нужны сейчас', en: 'Wanted now' },
  forecast: { ru: 'Прогноз', en: 'Forecast' },
});

@ObjectType('YearlyCount', { description: 'So many people in one calendar year.' })
@Allow('signedIn')
export class YearlyCountObject {
  @Field(() => Int)
  year!: number;

  @Field(() => Int)
  count!: number;
}

@ObjectType('YearlyDemand', { description: 'So many people wanted in one calendar year, now or by forecast.' })
@Allow('signedIn')
export class YearlyDemandObject extends YearlyCountObject {
  @Field(() => DemandBasisEnum)
  basis!: DemandBasis;
}

@InputType()
export class YearlyCountInput {
  @Field(() => Int)
  year!: number;

  @Field(() => Int)
  count!: number;
}

@InputType()
export class YearlyDemandInput extends YearlyCountInput {
  @Field(() => DemandBasisEnum, { defaultValue: 'forecast' })
  basis!: DemandBasis;
}
