export { InvitationsModule } from './invitations.module.js';
export { CalendarFeeds } from './feeds/calendar-feeds.js';
export { unchangedFeeds } from './http/unchanged-feeds.js';
export { MailSender } from './mail/mail-sender.js';
export { MailWriter } from './mail/mail-writer.js';
export { ReplyMailbox } from './replies/reply-mailbox.js';
export { TakeReply } from './replies/take-reply.use-case.js';
export { readReceivedMail } from './replies/inbound-reader.js';
export { InstallationName } from './installation.js';
export { OrganizerAddress } from './organizer-address.js';
export { MailSwitch } from './mail/mail-switch.js';
export { DelegateAgenda } from './delegate-agenda.js';
export {
  type CalendarContribution,
  type CalendarContributor,
  CalendarContributors,
  type CalendarOwner,
} from './feeds/calendar-contributors.js';
export type { CalendarEntry, CalendarUser, DayEntry, TaskEntry } from '@vstrecha/icalendar';
export { actionItemUid, dueDayEntry, publishCalendar } from '@vstrecha/icalendar';
