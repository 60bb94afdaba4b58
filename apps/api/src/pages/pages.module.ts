import { Module } from '@nestjs/common';
import { AccessModule } from '@vstrecha/access-server';
import { DemoModule } from '@vstrecha/worker';
import { DemoController } from '../demo/demo.controller.js';
import { DemoPages } from '../demo/demo-pages.js';
import { PagesController } from './pages.controller.js';
import { SignInController } from './sign-in.controller.js';

/** The server-rendered pages: start, sign-in, API explorer, documentation. */
@Module({
  imports: [AccessModule, DemoModule],
  controllers: [PagesController, SignInController, DemoController],
  providers: [DemoPages],
})
export class PagesModule {}
