import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Allow, graphqlEnum, toGlobalId } from '@vstrecha/platform';
import {
  type ExecutorVerdict,
  type Remark,
  type RemarkKind,
  type Verdict,
  remarkKindLabels,
  remarkKinds,
  verdictLabels,
  verdicts,
} from '@vstrecha/roadmap-domain';
import { PartyObject } from './action-item.object.js';

export const RemarkKindEnum = graphqlEnum('RemarkKind', remarkKinds, remarkKindLabels);
export const VerdictEnum = graphqlEnum('Verdict', verdicts, verdictLabels);
@ObjectType('Remark', { description: 'What an executor or the organizer said of an item in review.' })
@Allow('everyone')
export class RemarkObject {
  @Field(() => ID)
  id!: string;

  @Field(() => RemarkKindEnum)
  kind!: RemarkKind;

  @Field(() => String, { nullable: true })
  text?: string;

  @Field(() => Int, { description: 'The edition of the roadmap that it is about.' })
  edition!: number;

  @Field(() => ID, { nullable: true, description: 'Of the delegation that speaks.' })
  delegationId?: string;

  @Field(() => ID, { nullable: true, description: 'Of the person who speaks where an item names them.' })
  personId?: string;

  @Field(() => Boolean, { description: 'Whether the organizer wrote it down for somebody else.' })
  onBehalf!: boolean;

  @Field(() => String)
  author!: string;

  @Field(() => Date)
  at!: Date;

  static of(this: void, remark: Remark): RemarkObject {
    const { id, delegationId, personId, kind, text, edition, onBehalf, author, at } = remark;
    return Object.assign(new RemarkObject(), {
      id: toGlobalId('Remark', id),
      delegationId: delegationId && toGlobalId('Delegation', delegationId),
      personId: personId && toGlobalId('Person', personId),
      kind,
      text,
      edition,
      onBehalf,
      author,
      at,
    });
  }
}

@ObjectType('ExecutorVerdict', { description: 'Where an executor stands on an item in the present edition.' })
@Allow('everyone')
export class ExecutorVerdictObject {
  @Field(() => PartyObject)
  party!: PartyObject;

  @Field(() => VerdictEnum)
  verdict!: Verdict;

  @Field(() => RemarkObject, { nullable: true })
  remark?: RemarkObject;

  @Field(() => Boolean, { description: 'Whether the item has changed since.' })
  outdated!: boolean;

  static of(this: void, { party, remark, ...rest }: ExecutorVerdict): ExecutorVerdictObject {
    return Object.assign(new ExecutorVerdictObject(), rest, {
      party: PartyObject.of(party),
      remark: remark && RemarkObject.of(remark),
    });
  }
}
