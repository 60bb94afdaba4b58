import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../request/request-context.js';

/** Gives the value of one field of an object of the API. */
export type FieldResolver<Source> = (source: Source, context: RequestContext) => unknown;

/**
 * Resolvers that the schema calls directly. A `@ResolveField` method goes through several promises of the framework for each
 * value; where a page holds hundreds of values that are mostly in memory, that is most of the time. Such a field is declared by
 * `@Field` on its object type and resolved here.
 */
@Injectable()
export class FieldResolvers {
  readonly #resolvers = new Map<string, FieldResolver<never>>();

  register<Source>(type: string, resolvers: Readonly<Record<string, FieldResolver<Source>>>): void {
    for (const [field, resolver] of Object.entries(resolvers)) this.#resolvers.set(`${type}.${field}`, resolver);
  }

  find(type: string, field: string): FieldResolver<unknown> | undefined {
    return this.#resolvers.get(`${type}.${field}`) as FieldResolver<unknown> | undefined;
  }

  names(): readonly string[] {
    return [...this.#resolvers.keys()];
  }
}
