import type { Request } from 'express';
import type { Config } from '@vstrecha/platform';

/** The address under which this request reached the product: PUBLIC_URL, or else what the client called it. */
export function ownAddress(request: Request, config: Config): string {
  return config.publicUrl ?? `${request.protocol}://${request.headers.host ?? `localhost:${config.port}`}`;
}

/**
 * How links that are sent to people begin. Never taken from a request: who names a host there would receive other
 * people's links.
 */
export function linkAddress(config: Config): string {
  return config.publicUrl ?? `http://localhost:${config.port}`;
}
