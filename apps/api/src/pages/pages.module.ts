import { Module } from '@nestjs/common';
import { AccessModule } from '@vstrecha/access-server';
import { SignInController } from './sign-in.controller.js';

/** The server-rendered pages: start, sign-in, API explorer, documentation. */
@Module({ imports: [AccessModule], controllers: [SignInController] })
export class PagesModule {}
