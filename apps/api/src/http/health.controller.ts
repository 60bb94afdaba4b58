import { Controller, Get, Inject, ServiceUnavailableException } from '@nestjs/common';
import type { Connection } from 'mongoose';
import { AllowRoute, CONNECTION } from '@vstrecha/platform';

@Controller()
@AllowRoute('everyone')
export class HealthController {
  constructor(@Inject(CONNECTION) private readonly connection: Connection) {}

  /** The process answers. */
  @Get('healthz')
  health(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** The process can serve: its store answers. */
  @Get('readyz')
  async readiness(): Promise<{ status: 'ok' }> {
    try {
      await this.connection.db?.command({ ping: 1 }, { timeoutMS: 2_000 });
    } catch {
      throw new ServiceUnavailableException({ status: 'the store does not answer' });
    }
    return { status: 'ok' };
  }
}
