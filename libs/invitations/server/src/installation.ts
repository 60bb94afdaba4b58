import { Inject, Injectable } from '@nestjs/common';
import type { Installation } from '@vstrecha/invitations-domain';
import { CONFIG, type Config, PublicAddress } from '@vstrecha/platform';

/** Name space of UIDs where no PUBLIC_URL says how the installation is called: it must not change with the address of a request. */
const unnamedDomain = 'vstrecha.localhost';

/** How the product names itself in calendars and mails. */
@Injectable()
export class InstallationName {
  constructor(
    private readonly address: PublicAddress,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  get installation(): Installation & { readonly address: string } {
    const { publicUrl } = this.config;
    return { domain: publicUrl ? new URL(publicUrl).hostname : unnamedDomain, address: this.address.url };
  }
}
