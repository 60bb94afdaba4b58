import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { Authenticator } from '@vstrecha/access-server';
import { type ContextFactory, type Logger, newRequestId, runInContext } from '@vstrecha/platform';
import { requestLanguage } from './request-language.js';

/** Gives each request its context (who asks, in which language, under which id) and a line in the log. */
export function contextMiddleware(
  authenticator: Authenticator,
  contexts: ContextFactory,
  logger: Logger,
): RequestHandler {
  return (request: Request, response: Response, next: NextFunction) => {
    const requestId = acceptableId(request.headers['x-request-id']) ?? newRequestId();
    const startedAt = performance.now();
    response.setHeader('x-request-id', requestId);
    authenticator.viewerOf(request.headers).then((viewer) => {
      const context = contexts.create(viewer, requestLanguage(request.headers, viewer), requestId);
      response.on('finish', () => {
        const milliseconds = Math.round(performance.now() - startedAt);
        logger[request.path === '/healthz' || request.path === '/readyz' ? 'debug' : 'info'](
          {
            requestId,
            method: request.method,
            path: withoutSecrets(request.path),
            status: response.statusCode,
            milliseconds,
          },
          'answered',
        );
      });
      runInContext(context, next);
    }, next);
  };
}

function acceptableId(header: string | string[] | undefined): string | undefined {
  return typeof header === 'string' && /^[\w.-]{8,100}$/.test(header) ? header : undefined;
}

/** Links to sign in, to answer and to subscribe carry their secret in the path. */
function withoutSecrets(path: string): string {
  return path.replace(/^\/(sign-in|feeds|invitations)\/.+/, '/$1/…');
}
