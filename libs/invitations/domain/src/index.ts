export { agendaSheet } from './agenda-sheet.js';
export { type Versioned, revised } from './record.js';
export {
  type AgendaMeeting,
  type AgendaTalk,
  type Installation,
  type PersonalAgenda,
  personalCalendar,
  roomCalendar,
} from './personal-agenda.js';
export {
  longestComment,
  type Answer,
  type Invitation,
  type InvitationReply,
  type ReplyWay,
  answerLabels,
  answers,
  recordReply,
  replyWayLabels,
  replyWays,
  standingAnswer,
  toldAgain,
} from './invitation.js';
export {
  type InvitationWrites,
  type PlannedMeeting,
  type ReleasePreview,
  type ToldChange,
  changesToTell,
  invitationWrites,
  previewOf,
} from './plan-invitations.js';
export { tableWords } from './table-words.js';
export { topicLines } from './topic-lines.js';
export { previewWords } from './preview-words.js';
export {
  type AgendaMail,
  type DigestOccasion,
  type InvitationMail,
  type Mail,
  type MailKind,
  type MailReason,
  type MailState,
  type ReminderMail,
  type SupersededReason,
  digestOccasions,
  mailKindLabels,
  mailKinds,
  mailReasonLabels,
  mailReasons,
  mailStateLabels,
  mailStates,
  mostRefusals,
  queuedMail,
  queuedState,
  replacementOf,
  retryPause,
} from './mail.js';
export { type MailNews, mayHaveLeftBefore, newsOf, whyOutdated } from './mail-news.js';
export {
  type AgendaContent,
  type AgendaLine,
  type InvitationContent,
  type MailContent,
  type ReminderContent,
} from './mail-content.js';
export {
  type MailAgendaLine,
  type MailDetail,
  type MailWords,
  mailWords,
  plainText,
  saysTheSame,
} from './mail-words.js';
export { type MailOptOut, type MailReader } from './mail-opt-out.js';
export { invitationCalendar } from './mail-calendar.js';
export { clockWords, dayWords, spanWords } from './clock-words.js';
export {
  type InvitationSettings,
  type SettingsChanges,
  changeSettings,
  defaultSettings,
} from './invitation-settings.js';
export {
  type Departure,
  type DueDigest,
  type LocalClock,
  departureOf,
  dueDigests,
  isQuiet,
  isReminderDue,
  localClock,
} from './due-mails.js';
export { type ChangeRequest, closeChangeRequest, requestedChange } from './change-request.js';
export {
  type InboundMail,
  type QuarantineReason,
  quarantineReasonLabels,
  quarantineReasons,
  unansweredBecause,
} from './inbound-mail.js';
export { type InvitationsCode, invitationsMessages } from './messages.js';
