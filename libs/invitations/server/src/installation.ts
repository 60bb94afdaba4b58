import { Inject, Injectable } from '@nestjs/common';
import type { Installation } from '@vstrecha/invitations-domain';
import { CONFIG, type Config } from '@vstrecha/platform';

/** Name space of UIDs where no PUBLIC_URL says how the installation is called: it must not change with the address of a request. */
const unnamedDomain = 'vstrecha.localhost';

/** How the product names itself in calendars and mails. Never taken from a request: who names a host there would receive other people's links. */
@Injectable()
export class InstallationName {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  get installation(): Installation & { readonly address: string } {
    const { publicUrl, port } = this.config;
    return {
      domain: publicUrl ? new URL(publicUrl).hostname : unnamedDomain,
      address: publicUrl ?? `http://localhost:${port}`,
    };
  }
}
