import type { RequestHandler, Response } from 'express';
import type { CalendarFeeds } from '../feeds/calendar-feeds.js';

/**
 * Answers calendars that ask again for what has not changed, before anything else looks at the request: most requests of an
 * event's day are these. What memory does not know goes on to the route.
 */
export function unchangedFeeds(feeds: CalendarFeeds): RequestHandler {
  return (request, response, next) => {
    const asked = request.headers['if-none-match'];
    const secret = asked === undefined ? undefined : /^\/feeds\/([\w-]+)\.ics$/.exec(request.url)?.[1];
    const known = secret === undefined ? undefined : feeds.knownEtag(secret);
    if (known === undefined || (request.method !== 'GET' && request.method !== 'HEAD') || !isAmong(known, asked)) {
      next();
      return;
    }
    notModified(response, known);
  };
}

/** RFC 9110, 15.4.5: no body, and the headers that a 200 would have. */
export function notModified(response: Response, etag: string): void {
  response.statusCode = 304;
  response.setHeader('etag', etag);
  response.setHeader('cache-control', 'private, no-cache');
  response.end();
}

/** Compares as RFC 9110, 13.1.2 wants it: weakly, with any of a list. */
export function isAmong(etag: string, asked: string | undefined): boolean {
  if (asked === undefined) return false;
  return asked === etag || asked === '*' || asked.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
}
