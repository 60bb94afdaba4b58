import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Table } from '@vstrecha/events-domain';
import { Allow, NodeObject, type Scope, type Scoped, connectionOf, toGlobalId } from '@vstrecha/platform';
import { PARTICIPANTS } from './event.object.js';

@ObjectType('Position', { description: 'On the plan of the hall, in metres from its corner.' })
@Allow('everyone')
export class PositionObject {
  @Field(() => Float)
  x!: number;

  @Field(() => Float)
  y!: number;
}

@InputType()
export class PositionInput {
  @Field(() => Float)
  x!: number;

  @Field(() => Float)
  y!: number;
}

/** Records never change and are kept for long: so are the objects that stand for them. */
const objects = new WeakMap<Table, TableObject>();

@ObjectType('Table', { implements: NodeObject, description: 'A place where one meeting at a time is held.' })
@Allow(PARTICIPANTS)
export class TableObject implements NodeObject, Scoped {
  scope!: Scope;
  record!: Table;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => Int, { description: 'What stands on the sign.' })
  number!: number;

  @Field(() => String, { nullable: true })
  label?: string;

  @Field(() => String, { nullable: true })
  zone?: string;

  @Field(() => [String])
  features!: readonly string[];

  @Field(() => Int, { description: 'How many people can sit at it.' })
  capacity!: number;

  @Field(() => PositionObject, { nullable: true })
  position?: PositionObject;

  static of(this: void, table: Table): TableObject {
    const known = objects.get(table);
    if (known) return known;
    const { id, eventId, ...rest } = table;
    const object = Object.assign(new TableObject(), rest, {
      id: toGlobalId('Table', id),
      record: table,
      scope: { eventId },
    });
    objects.set(table, object);
    return object;
  }
}

@ObjectType()
@Allow('everyone')
export class TableConnection extends connectionOf(TableObject, 'Table') {}
