import { createHmac, timingSafeEqual } from 'node:crypto';
import type { InvitationSettings } from '@vstrecha/invitations-domain';

/** 128 bits. */
const signatureLength = 22;

/** Signs a text by the key of an event: a link that holds it is ours. */
export function signatureOf(text: string, { signingKey }: InvitationSettings): string {
  return createHmac('sha256', signingKey).update(text).digest('base64url').slice(0, signatureLength);
}

/** Whether that is the text's signature; takes as long whatever is given. */
export function isSigned(text: string, given: string, settings: InvitationSettings): boolean {
  const expected = Buffer.from(signatureOf(text, settings));
  const actual = Buffer.from(given);
  return actual.length === expected.length && timingSafeEqual(actual, expected);
}
