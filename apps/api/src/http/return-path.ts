/** Keeps where somebody wanted to go before they had to sign in. */
export const RETURN_COOKIE = 'vstrecha_return';
/** For so long signing in leads back, in milliseconds. */
export const RETURN_WITHIN = 3_600_000;

/** Pages that somebody opens by a link of a mail or calendar: nothing else is returned to, and never another site. */
const pages = /^(\/meetings\/[\w-]+\/outcome|\/action-items(\/[\w-]+)?)$/;

/** The path that a Cookie header asks to return to; nothing where it names none, or one that is not ours. */
export function returnPath(cookie = ''): string | undefined {
  const [, value = ''] = /(?:^|;\s*)vstrecha_return=([^;]*)/.exec(cookie) ?? [];
  try {
    const path = decodeURIComponent(value);
    return pages.test(path) ? path : undefined;
  } catch {
    return undefined;
  }
}
