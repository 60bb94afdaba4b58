import { type DynamicModule, Module } from '@nestjs/common';
import { type Config, type Logger, PlatformModule, type Store } from '@vstrecha/platform';
import { AREA_MODULES } from './areas.js';

/** The product without an API: what relays the outbox, sends mail and runs jobs. */
@Module({})
export class WorkerModule {
  static with(config: Config, logger: Logger, store: Store): DynamicModule {
    return { module: WorkerModule, imports: [PlatformModule.forRoot(config, logger, store), ...AREA_MODULES] };
  }
}
