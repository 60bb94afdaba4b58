import type { Id, Language } from '@vstrecha/kernel';

/** Who asks: a signed-in user, nobody in particular, or the product itself (jobs). */
export interface Viewer {
  readonly kind: 'anonymous' | 'user' | 'system';
  readonly userId?: Id<'User'>;
  readonly email?: string;
  readonly isAdmin: boolean;
  /** The language in which the viewer wants texts, where it was chosen. */
  readonly language?: Language;
}

export const ANONYMOUS: Viewer = { kind: 'anonymous', isAdmin: false };
export const SYSTEM: Viewer = { kind: 'system', isAdmin: true };
