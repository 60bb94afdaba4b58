import { Module } from '@nestjs/common';
import { AccessModule } from '@vstrecha/access-server';
import { PagesController } from './pages.controller.js';
import { SignInController } from './sign-in.controller.js';

/** The server-rendered pages: start, sign-in, API explorer, documentation. */
@Module({ imports: [AccessModule], controllers: [PagesController, SignInController] })
export class PagesModule {}
