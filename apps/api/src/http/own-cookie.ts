import type { CookieOptions, Request } from 'express';
import type { Config } from '@vstrecha/platform';
import { ownAddress } from './own-address.js';

/** How a cookie of ours is kept: out of reach of scripts and of other sites, and on https where that is how we are reached. */
export function ownCookie(request: Request, config: Config): CookieOptions {
  const secure = ownAddress(request, config).startsWith('https:');
  return { httpOnly: true, sameSite: 'lax', secure, path: '/' };
}
