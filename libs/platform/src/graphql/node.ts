import { Field, ID, InterfaceType } from '@nestjs/graphql';
import { Injectable } from '@nestjs/common';
import type { Audience, Scope } from '../permissions/audience.js';
import { Allow } from './allow.js';

/** An object of the API that knows what permissions about it are asked of. */
export interface Scoped {
  readonly scope?: Scope;
}

@InterfaceType('Node', {
  description: 'Anything with a global id (Relay).',
  resolveType: (value: object) => value.constructor.name.replace(/Object$/, ''),
})
@Allow('everyone')
export abstract class NodeObject {
  @Field(() => ID)
  id!: string;
}

/** How the API finds a type of node by its id, and what permissions about it are asked of. */
export interface NodeType {
  /** The name in global ids and in the schema. */
  readonly type: string;
  /** Who may read it through `node(id)`. */
  readonly audiences: readonly Audience[];
  /** The scope of a record; null where there is none such. */
  scopeOf(id: string): Promise<Scope | null> | Scope | null;
  load(id: string): Promise<NodeObject | null>;
}

/** The types that have global ids; each area registers its own. */
@Injectable()
export class NodeRegistry {
  readonly #types = new Map<string, NodeType>();

  register(type: NodeType): void {
    this.#types.set(type.type, type);
  }

  find(type: string): NodeType | undefined {
    return this.#types.get(type);
  }

  names(): readonly string[] {
    return [...this.#types.keys()];
  }
}
