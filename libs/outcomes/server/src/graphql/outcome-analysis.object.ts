import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { FormOfCooperation, Id } from '@vstrecha/kernel';
import type {
  AgreedBalance,
  Conversion,
  OccupationAnalysis,
  OrganizationAnalysis,
  OutcomeAnalysis,
  PairAnalysis,
} from '@vstrecha/outcomes-domain';
import { Allow, FormOfCooperationEnum } from '@vstrecha/platform';
import { OutcomeFormCountObject, OutcomeResultCountObject } from './agreed-outcome.object.js';

@ObjectType('OutcomeConversion', { description: 'How wishes became agreements; each counts pairs of delegations.' })
@Allow('everyone')
export class OutcomeConversionObject implements Conversion {
  @Field(() => Int)
  wished!: number;

  @Field(() => Int)
  accepted!: number;

  @Field(() => Int)
  planned!: number;

  @Field(() => Int)
  held!: number;

  @Field(() => Int)
  recorded!: number;

  @Field(() => Int, { description: 'An agreement or an intent.' })
  promising!: number;

  @Field(() => Int)
  agreed!: number;
}

@ObjectType('PairAnalysis')
@Allow('everyone')
export class PairAnalysisObject {
  organizationIds!: PairAnalysis['organizationIds'];

  @Field(() => [OutcomeResultCountObject])
  results!: readonly OutcomeResultCountObject[];

  @Field(() => [FormOfCooperationEnum])
  forms!: readonly FormOfCooperation[];

  @Field(() => Int, { description: 'People, each counted once.' })
  headcount!: number;

  @Field(() => Int)
  commitments!: number;
}

@ObjectType('OccupationAnalysis', { description: 'Meetings that named an occupation.' })
@Allow('everyone')
export class OccupationAnalysisObject {
  occupationId!: Id<'Occupation'>;

  @Field(() => [OutcomeResultCountObject], { description: 'What they came to.' })
  results!: readonly OutcomeResultCountObject[];

  @Field(() => Int, { description: 'People agreed on or intended, each counted once.' })
  headcount!: number;

  static of(this: void, one: OccupationAnalysis): OccupationAnalysisObject {
    return Object.assign(new OccupationAnalysisObject(), one);
  }
}

@ObjectType('OrganizationAnalysis')
@Allow('everyone')
export class OrganizationAnalysisObject {
  organizationId!: OrganizationAnalysis['organizationId'];

  @Field(() => Int, { description: 'Requests.' })
  sent!: number;

  @Field(() => Int, { description: 'Requests.' })
  received!: number;

  @Field(() => Int, { description: 'Meetings.' })
  planned!: number;

  @Field(() => Int, { description: 'Meetings.' })
  held!: number;

  @Field(() => [OutcomeResultCountObject])
  results!: readonly OutcomeResultCountObject[];

  @Field(() => Int, { description: 'People, each counted once.' })
  headcount!: number;

  @Field(() => Int, { description: 'Given by this organization.' })
  commitments!: number;
}

@ObjectType('AgreedBalance', {
  description: 'Demand, supply and what was agreed of one occupation in one year: people.',
})
@Allow('everyone')
export class AgreedBalanceObject {
  occupationId!: Id<'Occupation'>;

  @Field(() => Int)
  year!: number;

  @Field(() => Int)
  needed!: number;

  @Field(() => Int)
  graduates!: number;

  @Field(() => Int)
  agreed!: number;

  @Field(() => Int, { description: 'Needed and not agreed on with anybody.' })
  uncovered!: number;

  @Field(() => Int, { description: 'Graduating and not agreed on with anybody.' })
  surplus!: number;

  static of(this: void, row: AgreedBalance): AgreedBalanceObject {
    return Object.assign(new AgreedBalanceObject(), row);
  }
}

@ObjectType('OutcomeAnalysis', { description: 'What the meetings of one or several events came to.' })
@Allow('everyone')
export class OutcomeAnalysisObject {
  @Field(() => OutcomeConversionObject)
  conversion!: OutcomeConversionObject;

  @Field(() => [OutcomeResultCountObject])
  results!: readonly OutcomeResultCountObject[];

  @Field(() => [PairAnalysisObject], { description: 'The most people first.' })
  pairs!: readonly PairAnalysisObject[];

  @Field(() => [OutcomeFormCountObject])
  forms!: readonly OutcomeFormCountObject[];

  @Field(() => [OccupationAnalysisObject], { description: 'The most people first.' })
  occupations!: readonly OccupationAnalysisObject[];

  @Field(() => [OrganizationAnalysisObject], { description: 'The most people first.' })
  organizations!: readonly OrganizationAnalysisObject[];

  @Field(() => [AgreedBalanceObject], { description: 'By occupation and year.' })
  balance!: readonly AgreedBalanceObject[];

  @Field(() => String, { description: 'Where the tables can be downloaded as XLSX.' })
  workbookPath!: string;

  static of(this: void, analysis: OutcomeAnalysis, eventIds: readonly string[]): OutcomeAnalysisObject {
    return Object.assign(new OutcomeAnalysisObject(), analysis, {
      pairs: analysis.pairs.map((pair) => Object.assign(new PairAnalysisObject(), pair)),
      occupations: analysis.occupations.map(OccupationAnalysisObject.of),
      organizations: analysis.organizations.map((one) => Object.assign(new OrganizationAnalysisObject(), one)),
      balance: analysis.balance.map(AgreedBalanceObject.of),
      workbookPath: `/outcomes/analysis.xlsx?events=${eventIds.join(',')}`,
    });
  }
}
