import { Body, Controller, Get, Header, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { SESSION_COOKIE, SignIn, sessionSecret } from '@vstrecha/access-server';
import { AllowRoute, CONFIG, type Config, MessageCatalogue, PublicAddress, currentContext } from '@vstrecha/platform';
import { LANGUAGE_COOKIE } from '../http/request-language.js';
import { ownCookie } from '../http/own-cookie.js';
import { assertOwnForm } from '../http/own-form.js';
import { RETURN_COOKIE, returnPath } from '../http/return-path.js';
import { confirmSignInPage, linkSentPage, signInFailedPage } from './sign-in.pages.js';

@Controller()
@AllowRoute('everyone')
export class SignInController {
  constructor(
    private readonly signIn: SignIn,
    private readonly messages: MessageCatalogue,
    private readonly address: PublicAddress,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post('sign-in')
  @Header('content-type', 'text/html; charset=utf-8')
  async requestLink(
    @Body('email') email: unknown,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    assertOwnForm(request, this.config);
    const { language } = currentContext();
    const result = await this.signIn.requestLink(String(email ?? ''), this.address.url, language);
    if (result.ok) return linkSentPage(language, !this.config.smtpUrl);
    response.status(422);
    const { error } = result;
    return signInFailedPage(
      language,
      this.messages.sentence(error.kind === 'invalid' ? error.issues[0] : error, language),
    );
  }

  /** Mail scanners open links: opening it only shows a button, and the button uses it up. */
  @Get('sign-in/:secret')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  confirm(@Param('secret') secret: string): string {
    return confirmSignInPage(currentContext().language, secret);
  }

  @Post('sign-in/:secret')
  @Header('cache-control', 'no-store')
  async redeem(@Param('secret') secret: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    assertOwnForm(request, this.config);
    const { language } = currentContext();
    const result = await this.signIn.redeemLink(secret);
    if (!result.ok) {
      const { error } = result;
      response
        .status(410)
        .type('html')
        .send(
          signInFailedPage(
            language,
            this.messages.sentence(error.kind === 'invalid' ? error.issues[0] : error, language),
          ),
        );
      return;
    }
    response.cookie(SESSION_COOKIE, result.value.session, {
      ...ownCookie(request, this.config),
      maxAge: result.value.maxAgeSeconds * 1000,
    });
    const wanted = returnPath(request.headers.cookie);
    if (wanted) response.clearCookie(RETURN_COOKIE, ownCookie(request, this.config));
    response.redirect(303, wanted ?? '/');
  }

  @Post('sign-out')
  async signOut(@Req() request: Request, @Res() response: Response): Promise<void> {
    assertOwnForm(request, this.config);
    const secret = sessionSecret(request.headers.cookie);
    if (secret) await this.signIn.signOut(secret);
    response.clearCookie(SESSION_COOKIE, ownCookie(request, this.config));
    response.redirect(303, '/');
  }

  @Get('language')
  language(@Query('to') to: unknown, @Req() request: Request, @Res() response: Response): void {
    if (to === 'ru' || to === 'en')
      response.cookie(LANGUAGE_COOKIE, to, { ...ownCookie(request, this.config), maxAge: 365 * 86_400_000 });
    response.redirect(303, '/');
  }
}
