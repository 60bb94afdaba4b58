import type { Request, Response } from 'express';
import { type Config, currentContext } from '@vstrecha/platform';
import { ownCookie } from '../http/own-cookie.js';
import { RETURN_COOKIE, RETURN_WITHIN } from '../http/return-path.js';
import { signInFirstPage } from './sign-in.pages.js';

/** The answer to whoever has to sign in before they see a page: signing in leads back to its path. */
export function signInFirst(path: string, request: Request, response: Response, config: Config): string {
  response.cookie(RETURN_COOKIE, path, { ...ownCookie(request, config), maxAge: RETURN_WITHIN });
  response.status(401);
  return signInFirstPage(currentContext().language);
}
