import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { LanguageEnum } from '@vstrecha/access-server';
import type { FormOfCooperation, Id, Language } from '@vstrecha/kernel';
import {
  Allow,
  FormOfCooperationEnum,
  LocalDateScalar,
  NodeObject,
  type Scope,
  type Scoped,
  graphqlEnum,
  toGlobalId,
} from '@vstrecha/platform';
import {
  type Lead,
  type Roadmap,
  type RoadmapContent,
  type RoadmapState,
  leads,
  roadmapStateLabels,
  roadmapStates,
  roadmapTransitions,
} from '@vstrecha/roadmap-domain';

export const RoadmapStateEnum = graphqlEnum('RoadmapState', roadmapStates, roadmapStateLabels);

export const LeadEnum = graphqlEnum('Lead', leads, {
  school: { ru: 'Образовательная организация', en: 'The school' },
  employer: { ru: 'Предприятие', en: 'The employer' },
});

/** Who may read the roadmap and its paper. */
export const ROADMAP_READERS = ['organizer', 'observer'] as const;

/** Who may read an item: its executors too, once it is shown to them. */
export const ITEM_READERS = ['organizer', 'observer', 'ownDelegation', 'ownPerson'] as const;

/** Who judges an item and reports on it. */
export const ITEM_FOLLOWERS = ['organizer', 'ownDelegation', 'ownPerson'] as const;

@ObjectType('Signatory', { description: 'Who approves, agrees or signs.' })
@Allow('everyone')
export class SignatoryObject {
  @Field(() => String)
  position!: string;

  @Field(() => String, { nullable: true, description: 'Family name first.' })
  name?: string;
}

@ObjectType('RoadmapSection')
@Allow('everyone')
export class RoadmapSectionObject {
  @Field(() => String, { description: 'Stable; items name their section by it.' })
  key!: string;

  @Field(() => String)
  title!: string;

  @Field(() => [FormOfCooperationEnum], { description: 'Items of these forms are drawn into it.' })
  forms!: readonly FormOfCooperation[];
}

@ObjectType('ItemTemplate', { description: 'How an agreed form of cooperation reads as an action item.' })
@Allow('everyone')
export class ItemTemplateObject {
  @Field(() => FormOfCooperationEnum)
  form!: FormOfCooperation;

  @Field(() => String, { description: '`{occupation}` stands for the occupations.' })
  text!: string;

  @Field(() => String)
  expectedResult!: string;

  @Field(() => String)
  confirmation!: string;

  @Field(() => String, { description: 'What the agreed headcounts count.' })
  indicator!: string;

  @Field(() => String)
  unit!: string;

  @Field(() => LeadEnum, { description: 'Which side leads.' })
  lead!: Lead;
}

@ObjectType('RoadmapProgress', { description: 'What the items come to.' })
@Allow('everyone')
export class RoadmapProgressObject implements RoadmapContent {
  @Field(() => Int, { description: 'Nobody has decided on them yet.' })
  proposed!: number;

  @Field(() => Int, { description: 'Accepted, whatever has become of them since.' })
  standing!: number;

  @Field(() => Int, { description: 'Standing, but without an owner or a due date.' })
  incomplete!: number;

  @Field(() => Int, { description: 'Standing and not done.' })
  open!: number;

  @Field(() => Int, { description: 'Objections of this edition that nobody has answered.' })
  objections!: number;
}

@ObjectType('Roadmap', { implements: NodeObject, description: 'The plan that grows from the outcomes of an event.' })
@Allow(ROADMAP_READERS)
export class RoadmapObject implements NodeObject, Scoped {
  scope!: Scope;
  record!: Roadmap;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => LanguageEnum, { description: 'The language of its texts and its paper.' })
  language!: Language;

  @Field(() => String, { description: 'What follows the word «Дорожная карта» in its title.' })
  subject!: string;

  @Field(() => RoadmapStateEnum)
  state!: RoadmapState;

  @Field(() => [RoadmapStateEnum], { description: 'Where it can go from its present state.' })
  nextStates!: readonly RoadmapState[];

  @Field(() => Int, { description: '1, and one more with each return to the draft after an approval.' })
  edition!: number;

  @Field(() => String, { nullable: true, description: 'Under which the paper is registered.' })
  number?: string;

  @Field(() => Date, { nullable: true })
  approvedAt?: Date;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The day on the paper.' })
  approvedOn?: string;

  @Field(() => [RoadmapSectionObject])
  sections!: readonly RoadmapSectionObject[];

  @Field(() => [ItemTemplateObject], { description: 'One for each form of cooperation.' })
  itemTemplates!: readonly ItemTemplateObject[];

  @Field(() => SignatoryObject)
  approver!: SignatoryObject;

  @Field(() => [SignatoryObject])
  agreeing!: readonly SignatoryObject[];

  @Field(() => [SignatoryObject])
  signing!: readonly SignatoryObject[];

  @Field(() => String, {
    description:
      'Where the paper can be downloaded as DOCX: the edition in force, or the draft while one is being written. Other endings: pdf, xlsx, csv, md, ics. Add `?proposals=true` for the proposed items too, or `?edition=1` for an approved edition.',
  })
  documentPath!: string;

  @Field(() => String, { description: 'Where its progress can be downloaded as XLSX: by item, section and owner.' })
  progressPath!: string;

  @Field(() => Date)
  createdAt!: Date;

  @Field(() => Date)
  updatedAt!: Date;

  static of(this: void, roadmap: Roadmap): RoadmapObject {
    const { id, eventId, ...rest } = roadmap;
    return Object.assign(new RoadmapObject(), rest, {
      id: toGlobalId('Roadmap', id),
      nextStates: roadmapTransitions[roadmap.state],
      documentPath: roadmapDocumentPath(id),
      progressPath: `/roadmaps/${toGlobalId('Roadmap', id)}/progress.xlsx`,
      record: roadmap,
      scope: { eventId },
    });
  }
}

export function roadmapDocumentPath(id: Id<'Roadmap'>): string {
  return `/roadmaps/${toGlobalId('Roadmap', id)}/roadmap.docx`;
}
