import { OperatorCommands } from '@vstrecha/access-server';
import type { Config } from '@vstrecha/platform';
import type { Product } from '../product.js';

/** The link that lets the first organizer in; none once an administrator has signed in. */
export function firstSignInLink(product: Product, config: Config): Promise<string | undefined> {
  return product.app.get(OperatorCommands, { strict: false }).firstSignInLink(config.firstOrganizer, product.url);
}
