declare const entity: unique symbol;

/** An identifier that says at compile time what it identifies: `Id<'Event'>` is no `Id<'Person'>`. */
export type Id<Entity extends string> = string & { readonly [entity]: Entity };

/** Where new identifiers come from: an argument, so that domain code stays deterministic. */
export interface IdSource {
  next<Entity extends string>(): Id<Entity>;
}

/** Brands a string that is known to be an identifier of that kind (read from storage or decoded from a global id). */
export function asId<Entity extends string>(value: string): Id<Entity> {
  return value as Id<Entity>;
}
