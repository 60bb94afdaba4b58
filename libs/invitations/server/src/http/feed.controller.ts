import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { AllowRoute } from '@vstrecha/platform';
import { CalendarFeeds } from '../feeds/calendar-feeds.js';
import { isAmong, notModified } from './unchanged-feeds.js';

/** Calendars of one person, table or room, to be subscribed to: whoever knows the secret address may read. */
@Controller('feeds')
@AllowRoute('everyone')
export class FeedController {
  constructor(private readonly feeds: CalendarFeeds) {}

  @Get(':name')
  async feed(@Param('name') name: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const secret = name.endsWith('.ics') ? name.slice(0, -4) : name;
    const state = await this.feeds.read(secret);
    if (!state) {
      response.status(404).type('text/plain').send('404');
      return;
    }
    if (isAmong(state.etag, request.headers['if-none-match'])) {
      notModified(response, state.etag);
      return;
    }
    response
      .status(200)
      .set('etag', state.etag)
      .set('cache-control', 'private, no-cache')
      .set('content-disposition', 'inline; filename="agenda.ics"')
      .type('text/calendar; charset=utf-8')
      .end(Buffer.from(state.text, 'utf8'));
  }
}
