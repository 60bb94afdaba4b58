import { Controller, Get, NotFoundException, Param, StreamableFile } from '@nestjs/common';
import { EventReader } from '@vstrecha/events-server';
import { AllowRoute, tryLocalId } from '@vstrecha/platform';
import { ActionItemAccess } from '../action-item-access.js';
import { RoadmapCalendars } from '../roadmap-calendars.js';
import { RoadmapReader } from '../roadmap-reader.js';

/** What the caller is to carry out, as a calendar: also for those who have no calendar at the event, as they are no delegates. */
@Controller('events')
export class OwnItemsCalendarController {
  constructor(
    private readonly events: EventReader,
    private readonly reader: RoadmapReader,
    private readonly access: ActionItemAccess,
    private readonly calendars: RoadmapCalendars,
  ) {}

  @Get(':eventId/my-action-items.ics')
  @AllowRoute('ownDelegation', 'ownPerson')
  async own(@Param('eventId') eventId: string): Promise<StreamableFile> {
    const id = tryLocalId('Event', eventId);
    const event = id ? await this.events.find(id) : null;
    const roadmap = event && (await this.reader.ofEvent(event.id));
    const items = roadmap ? await this.access.ownItems(event.id) : [];
    if (!roadmap || items.length === 0) throw new NotFoundException();
    const bytes = Buffer.from(await this.calendars.ofExecutor(roadmap, items, event), 'utf8');
    return new StreamableFile(bytes, {
      type: 'text/calendar; charset=utf-8; method=PUBLISH',
      length: bytes.length,
      disposition: 'attachment; filename="action-items.ics"',
    });
  }
}
