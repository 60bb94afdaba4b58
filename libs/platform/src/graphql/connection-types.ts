import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import type { Type } from '@nestjs/common';
import { IsInt, IsOptional, IsString, Max, Min } from 'class-validator';
import { MAX_PAGE_SIZE, DEFAULT_PAGE_SIZE, type Page, type PageRequest } from '../storage/page.js';
import { Allow } from './allow.js';

@ObjectType('PageInfo')
@Allow('everyone')
export class PageInfoObject {
  @Field(() => Boolean)
  hasNextPage!: boolean;

  @Field(() => Boolean)
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true })
  startCursor?: string | null;

  @Field(() => String, { nullable: true })
  endCursor?: string | null;
}

/** Relay's paging arguments. */
@ArgsType()
export class ConnectionArgs implements PageRequest {
  @Field(() => Int, {
    nullable: true,
    description: `Page size from the front, at most ${MAX_PAGE_SIZE}; ${DEFAULT_PAGE_SIZE} unless told.`,
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MAX_PAGE_SIZE)
  first?: number | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  after?: string | null;

  @Field(() => Int, { nullable: true, description: `Page size from the back, at most ${MAX_PAGE_SIZE}.` })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MAX_PAGE_SIZE)
  last?: number | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  before?: string | null;
}

export interface Connection<Node> {
  edges: { node: Node; cursor: string }[];
  pageInfo: PageInfoObject;
  /** A getter: asked of the store only where the query wants it. */
  readonly totalCount: Promise<number>;
}

/**
 * The Relay connection type of a node class: `class OrganizationConnection extends connectionOf(OrganizationObject) {}`
 * with `@ObjectType()` and `@Allow()` of its own. `name` is the node's name in the schema.
 */
export function connectionOf<Node extends object>(node: Type<Node>, name: string): Type<Connection<Node>> {
  @ObjectType(`${name}Edge`)
  @Allow('everyone')
  class Edge {
    @Field(() => node)
    node!: Node;

    @Field(() => String)
    cursor!: string;
  }

  @ObjectType({ isAbstract: true })
  abstract class ConnectionType {
    @Field(() => [Edge])
    edges!: Edge[];

    @Field(() => PageInfoObject)
    pageInfo!: PageInfoObject;

    @Field(() => Int)
    totalCount!: Promise<number>;
  }
  return ConnectionType as unknown as Type<Connection<Node>>;
}

export function toConnection<Value, Node>(page: Page<Value>, toNode: (value: Value) => Node): Connection<Node> {
  return {
    edges: page.edges.map(({ node, cursor }) => ({ node: toNode(node), cursor })),
    pageInfo: {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: page.hasPreviousPage,
      startCursor: page.edges[0]?.cursor ?? null,
      endCursor: page.edges.at(-1)?.cursor ?? null,
    },
    get totalCount() {
      return page.totalCount();
    },
  };
}
