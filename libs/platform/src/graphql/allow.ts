import { Extensions } from '@nestjs/graphql';
import type { Audience } from '../permissions/audience.js';

/** The declaration of a field or type, as it stands in the schema's extensions. */
export interface Access {
  readonly audiences: readonly Audience[];
  /** Path of the argument that holds the global id of what is asked for: `id`, `input.eventId`. */
  readonly of?: string;
}

/**
 * Declares who may use a field; on an object type, who may read the fields that say nothing themselves. A root field
 * whose audience depends on an event names the argument that leads there (`of`). Fields of objects are asked about the
 * object's own {@link Scoped.scope}. Every field of the schema must be covered: the API does not start otherwise.
 */
export function Allow(
  audiences: Audience | readonly Audience[],
  options: { of?: string } = {},
): ReturnType<typeof Extensions> {
  const access: Access = { audiences: typeof audiences === 'string' ? [audiences] : audiences, ...options };
  return Extensions({ access });
}
