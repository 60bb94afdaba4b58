import { AsyncLocalStorage } from 'node:async_hooks';
import type { Language } from '@vstrecha/kernel';
import type { RoleCache } from '../permissions/role-cache.js';
import { LoaderCache } from './loader-cache.js';
import type { Viewer } from './viewer.js';

/** What belongs to one HTTP request, one GraphQL subscription event or one job. Also the GraphQL context value. */
export interface RequestContext {
  readonly requestId: string;
  readonly viewer: Viewer;
  readonly language: Language;
  readonly loaders: LoaderCache;
  readonly roles: RoleCache;
}

const storage = new AsyncLocalStorage<RequestContext>();

export function runInContext<T>(context: RequestContext, work: () => T): T {
  return storage.run(context, work);
}

/** The context of the request or job under way; throws outside of one, as that is a defect. */
export function currentContext(): RequestContext {
  const context = storage.getStore();
  if (!context) throw new Error('No request context: run the work by runInContext');
  return context;
}

/** The context of the request or job under way, or nothing outside of one (while the product starts or stops). */
export function contextIfAny(): RequestContext | undefined {
  return storage.getStore();
}
