import type { Id } from '@vstrecha/kernel';

/** Somebody who gets the mails of an event. */
export interface MailReader {
  readonly eventId: Id<'Event'>;
  readonly personId: Id<'Person'>;
}

/** Somebody wants no agendas and no reminders of an event by mail. What changes in their calendar they are told all the same. */
export interface MailOptOut extends MailReader {
  readonly at: Date;
}
