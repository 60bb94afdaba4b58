import { ForbiddenException } from '@nestjs/common';
import type { Request } from 'express';
import type { Config } from '@vstrecha/platform';
import { ownAddress } from './own-address.js';

/**
 * Refuses a form that another site had a browser send (cross-site request forgery): browsers name the page's origin
 * in POST requests. Clients that are no browsers send none and carry no cookie by accident.
 */
export function assertOwnForm(request: Request, config: Config): void {
  const { origin } = request.headers;
  if (request.headers['sec-fetch-site'] === 'cross-site') throw new ForbiddenException();
  if (origin !== undefined && origin !== new URL(ownAddress(request, config)).origin) throw new ForbiddenException();
}
