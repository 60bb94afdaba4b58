import type { Request } from 'express';
import type { Config } from '@vstrecha/platform';

/** The address of the product as the links it gives out begin: PUBLIC_URL, or else as this request reached it. */
export function ownAddress(request: Request, config: Config): string {
  return config.publicUrl ?? `${request.protocol}://${request.headers.host ?? `localhost:${config.port}`}`;
}
