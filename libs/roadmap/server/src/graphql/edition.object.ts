import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { LanguageEnum } from '@vstrecha/access-server';
import { type Language, inLanguage } from '@vstrecha/kernel';
import { Allow, LocalDateScalar, currentContext, graphqlEnum, toGlobalId } from '@vstrecha/platform';
import {
  type ActionItemState,
  type EditionItem,
  type ItemChange,
  type RoadmapEdition,
  comparedFieldLabels,
} from '@vstrecha/roadmap-domain';
import { ActionItemStateEnum, IndicatorObject, PartyObject } from './action-item.object.js';
import { RoadmapSectionObject, SignatoryObject, roadmapDocumentPath } from './roadmap.object.js';

export const ItemChangeKindEnum = graphqlEnum('ItemChangeKind', ['added', 'removed', 'changed'] as const, {
  added: { ru: 'Добавлено', en: 'Added' },
  removed: { ru: 'Исключено', en: 'Removed' },
  changed: { ru: 'Изменено', en: 'Changed' },
});

@ObjectType('EditionItem', { description: 'An item as an approved edition has it.' })
@Allow('everyone')
export class EditionItemObject {
  @Field(() => ID, { description: 'Of the action item, whatever has become of it since.' })
  actionItemId!: string;

  @Field(() => String)
  sectionKey!: string;

  @Field(() => String)
  text!: string;

  @Field(() => PartyObject, { nullable: true })
  owner?: PartyObject;

  @Field(() => [PartyObject])
  coExecutors!: readonly PartyObject[];

  @Field(() => LocalDateScalar, { nullable: true })
  start?: string;

  @Field(() => LocalDateScalar, { nullable: true })
  due?: string;

  @Field(() => String, { nullable: true })
  expectedResult?: string;

  @Field(() => IndicatorObject, { nullable: true })
  indicator?: IndicatorObject;

  @Field(() => String, { nullable: true })
  confirmation?: string;

  @Field(() => String, { nullable: true })
  fundingNote?: string;

  @Field(() => ActionItemStateEnum)
  state!: ActionItemState;

  static of(this: void, { id, owner, coExecutors, ...item }: EditionItem): EditionItemObject {
    return Object.assign(new EditionItemObject(), item, {
      actionItemId: toGlobalId('ActionItem', id),
      owner: owner && PartyObject.of(owner),
      coExecutors: coExecutors.map(PartyObject.of),
    });
  }
}

@ObjectType('RoadmapEdition', { description: 'The roadmap as it was approved, frozen for good.' })
@Allow('everyone')
export class RoadmapEditionObject {
  @Field(() => Int, { description: '1, 2, …' })
  edition!: number;

  @Field(() => String, { nullable: true, description: 'Under which the paper is registered.' })
  number?: string;

  @Field(() => LocalDateScalar)
  approvedOn!: string;

  @Field(() => LanguageEnum, { description: 'The language of its texts and its paper.' })
  language!: Language;

  @Field(() => String)
  subject!: string;

  @Field(() => SignatoryObject)
  approver!: SignatoryObject;

  @Field(() => [SignatoryObject])
  agreeing!: readonly SignatoryObject[];

  @Field(() => [SignatoryObject])
  signing!: readonly SignatoryObject[];

  @Field(() => [RoadmapSectionObject])
  sections!: readonly RoadmapSectionObject[];

  @Field(() => [EditionItemObject], { description: 'By section and position.' })
  items!: readonly EditionItemObject[];

  @Field(() => String, { description: 'Where its paper can be downloaded as DOCX.' })
  documentPath!: string;

  static of(this: void, { items, roadmapId, ...edition }: RoadmapEdition): RoadmapEditionObject {
    return Object.assign(new RoadmapEditionObject(), edition, {
      items: items.map(EditionItemObject.of),
      documentPath: `${roadmapDocumentPath(roadmapId)}?edition=${edition.edition}`,
    });
  }
}

@ObjectType('ItemFieldChange')
@Allow('everyone')
export class ItemFieldChangeObject {
  @Field(() => String, { description: "What the field is called, in the caller's language." })
  field!: string;

  @Field(() => String, { nullable: true })
  from?: string;

  @Field(() => String, { nullable: true })
  to?: string;
}

@ObjectType('ItemChange', { description: 'How an item differs between two editions.' })
@Allow('everyone')
export class ItemChangeObject {
  @Field(() => ItemChangeKindEnum)
  kind!: ItemChange['kind'];

  @Field(() => EditionItemObject, { nullable: true })
  before?: EditionItemObject;

  @Field(() => EditionItemObject, { nullable: true })
  after?: EditionItemObject;

  @Field(() => [ItemFieldChangeObject], { description: 'Of a changed item.' })
  fields!: readonly ItemFieldChangeObject[];

  static of(this: void, { kind, before, after, fields }: ItemChange): ItemChangeObject {
    const { language } = currentContext();
    return Object.assign(new ItemChangeObject(), {
      kind,
      before: before && EditionItemObject.of(before),
      after: after && EditionItemObject.of(after),
      fields: fields.map(({ field, ...words }) =>
        Object.assign(new ItemFieldChangeObject(), words, { field: inLanguage(comparedFieldLabels[field], language) }),
      ),
    });
  }
}
