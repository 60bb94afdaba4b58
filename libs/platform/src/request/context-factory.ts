import { Injectable } from '@nestjs/common';
import type { Language } from '@vstrecha/kernel';
import { RoleCache } from '../permissions/role-cache.js';
import { RoleDirectory } from '../permissions/role-directory.js';
import { newRequestId } from './ids.js';
import { LoaderCache } from './loader-cache.js';
import type { RequestContext } from './request-context.js';
import type { Viewer } from './viewer.js';

/** Makes the context of a request, a subscription or a job. */
@Injectable()
export class ContextFactory {
  constructor(private readonly roles: RoleDirectory) {}

  create(viewer: Viewer, language: Language, requestId: string = newRequestId()): RequestContext {
    return { requestId, viewer, language, loaders: new LoaderCache(), roles: new RoleCache(this.roles, viewer) };
  }
}
