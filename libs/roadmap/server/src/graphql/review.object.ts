import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { LanguageEnum } from '@vstrecha/access-server';
import { type Language, inLanguage } from '@vstrecha/kernel';
import { Allow, LocalDateScalar, currentContext, graphqlEnum, toGlobalId } from '@vstrecha/platform';
import {
  type ActionItemState,
  type EditionItem,
  type ExecutorVerdict,
  type ItemChange,
  type ProgressCounts,
  type ProgressReport,
  type ProgressSummary,
  type Remark,
  type RemarkKind,
  type RoadmapEdition,
  type Verdict,
  comparedFieldLabels,
  remarkKindLabels,
  remarkKinds,
  verdictLabels,
  verdicts,
} from '@vstrecha/roadmap-domain';
import type { ConfirmationFile } from '../storage/confirmation-file.repository.js';
import { ActionItemStateEnum, IndicatorObject, PartyObject } from './action-item.object.js';
import { RoadmapSectionObject, SignatoryObject, roadmapDocumentPath } from './roadmap.object.js';

export const RemarkKindEnum = graphqlEnum('RemarkKind', remarkKinds, remarkKindLabels);
export const VerdictEnum = graphqlEnum('Verdict', verdicts, verdictLabels);
export const ItemChangeKindEnum = graphqlEnum('ItemChangeKind', ['added', 'removed', 'changed'] as const, {
  added: { ru: 'Добавлено', en: 'Added' },
  removed: { ru: 'Исключено', en: 'Removed' },
  changed: { ru: 'Изменено', en: 'Changed' },
});

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

@ObjectType('ConfirmationFile', { description: 'A file that confirms that something was done.' })
@Allow('everyone')
export class ConfirmationFileObject {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => Int, { description: 'In octets.' })
  size!: number;

  @Field(() => String, { description: 'Where it can be downloaded.' })
  path!: string;

  static of(this: void, { id, name, size }: ConfirmationFile): ConfirmationFileObject {
    const globalId = toGlobalId('ConfirmationFile', id);
    return Object.assign(new ConfirmationFileObject(), {
      id: globalId,
      name,
      size,
      path: `/confirmation-files/${globalId}`,
    });
  }
}

@ObjectType('ProgressReport', { description: 'What somebody reported on an item.' })
@Allow('everyone')
export class ProgressReportObject {
  report!: ProgressReport;

  @Field(() => ID)
  id!: string;

  @Field(() => String, { nullable: true })
  text?: string;

  @Field(() => ActionItemStateEnum, { description: 'The state that the item has since.' })
  state!: ActionItemState;

  @Field(() => Int, { nullable: true, description: 'The value that the indicator has reached.' })
  actual?: number;

  @Field(() => [String])
  links!: readonly string[];

  @Field(() => Boolean, { description: 'Whether the organizer reported for somebody else.' })
  onBehalf!: boolean;

  @Field(() => String)
  author!: string;

  @Field(() => Date)
  at!: Date;

  static of(this: void, report: ProgressReport): ProgressReportObject {
    const { id, text, state, actual, links, onBehalf, author, at } = report;
    return Object.assign(new ProgressReportObject(), {
      report,
      id: toGlobalId('ProgressReport', id),
      text,
      state,
      actual,
      links,
      onBehalf,
      author,
      at,
    });
  }
}

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

@ObjectType('ProgressFigure', { description: 'The indicators that are counted in one unit, all together.' })
@Allow('everyone')
export class ProgressFigureObject {
  @Field(() => String)
  unit!: string;

  @Field(() => Int)
  planned!: number;

  @Field(() => Int)
  actual!: number;

  @Field(() => Boolean, {
    description: 'Whether these are averages over the items, rounded: per cent are not added up. Otherwise sums.',
  })
  isAverage!: boolean;
}

@ObjectType('ProgressCounts', { description: 'How far items have come, each counted once.' })
@Allow('everyone')
export class ProgressCountsObject implements ProgressCounts {
  @Field(() => Int)
  items!: number;

  @Field(() => Int)
  notStarted!: number;

  @Field(() => Int)
  started!: number;

  @Field(() => Int)
  done!: number;

  @Field(() => Int, { description: 'Their term has passed, and they are not done.' })
  overdue!: number;

  @Field(() => [ProgressFigureObject])
  figures!: readonly ProgressFigureObject[];
}

@ObjectType('SectionProgress')
@Allow('everyone')
export class SectionProgressObject extends ProgressCountsObject {
  @Field(() => String)
  key!: string;

  @Field(() => String)
  title!: string;
}

@ObjectType('OwnerProgress')
@Allow('everyone')
export class OwnerProgressObject extends ProgressCountsObject {
  @Field(() => String)
  name!: string;
}

@ObjectType('ProgressSummary', { description: 'How far the roadmap has come, by section and by owner.' })
@Allow('everyone')
export class ProgressSummaryObject implements ProgressSummary {
  @Field(() => ProgressCountsObject)
  total!: ProgressCountsObject;

  @Field(() => [SectionProgressObject], { description: "Those with items, in the roadmap's order." })
  sections!: readonly SectionProgressObject[];

  @Field(() => [OwnerProgressObject], { description: 'The most overdue items first.' })
  owners!: readonly OwnerProgressObject[];
}
