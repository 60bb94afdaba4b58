import { BadRequestException, Body, Controller, Inject, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { AllowRoute, CONFIG, type Config, MessageCatalogue, currentContext } from '@vstrecha/platform';
import { Demos, demoKeys, demoLabels } from '@vstrecha/worker';
import { assertOwnForm } from '../http/own-form.js';
import { html, page } from '../pages/html.js';

/** The buttons of the start page that load and remove demonstration events. */
@Controller()
export class DemoController {
  constructor(
    private readonly demos: Demos,
    private readonly messages: MessageCatalogue,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post('demo')
  @AllowRoute('staff')
  async change(
    @Body('event') event: unknown,
    @Body('action') action: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    assertOwnForm(request, this.config);
    const key = demoKeys.find((known) => known === event);
    if (!key || (action !== 'load' && action !== 'remove')) throw new BadRequestException();
    const result = await (action === 'load' ? this.demos.requestLoading(key) : this.demos.requestRemoval(key));
    if (result.ok) {
      response.redirect(303, '/');
      return;
    }
    const { language } = currentContext();
    const { error } = result;
    const why = this.messages.sentence(error.kind === 'invalid' ? error.issues[0] : error, language);
    const back = { ru: 'На главную', en: 'To the start page' }[language];
    response
      .status(409)
      .type('html')
      .send(
        page(
          language,
          demoLabels[key][language],
          html`<h1>${demoLabels[key][language]}</h1>
            <p role="alert">${why}</p>
            <a href="/">${back}</a>`,
        ),
      );
  }
}
