import type { Request } from 'express';
import type { Config } from '@vstrecha/platform';

/** The address under which this request reached the product: PUBLIC_URL, or else what the client called it. */
export function ownAddress(request: Request, config: Config): string {
  return config.publicUrl ?? `${request.protocol}://${request.headers.host ?? `localhost:${config.port}`}`;
}
