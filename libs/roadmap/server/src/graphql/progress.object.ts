import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Allow, toGlobalId } from '@vstrecha/platform';
import type { ActionItemState, ProgressCounts, ProgressReport, ProgressSummary } from '@vstrecha/roadmap-domain';
import type { ConfirmationFile } from '../storage/confirmation-file.repository.js';
import { ActionItemStateEnum } from './action-item.object.js';

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
