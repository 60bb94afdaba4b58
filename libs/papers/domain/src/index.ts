export { type AttendanceMark, presentAmong } from './attendance.js';
export { type PapersCode, papersMessages } from './messages.js';
export {
  type PaperAgendaItem,
  type PaperEvent,
  type PaperMeeting,
  type PaperMeetingState,
  type PaperRole,
  type PaperPerson,
  type PaperSetting,
  type PaperSide,
  type PaperSpeaker,
  type PaperTable,
  localTime,
  occasionLine,
  tableName,
} from './paper-setting.js';
export { programmeDocument } from './programme.js';
export { agendaDocument } from './personal-agenda.js';
export { tableSheetDocument } from './table-sheet.js';
export { meetingList } from './meeting-list.js';
export { badgeSheet } from './badges.js';
export {
  type Official,
  type Protocol,
  type ProtocolContext,
  type ProtocolInput,
  type ProtocolQuestion,
  type ProtocolQuestionInput,
  type ProtocolSpeaker,
  createProtocol,
  protocolSubject,
  updateProtocol,
} from './protocol.js';
export { type ProtocolAssignment, type ProtocolSurroundings, protocolDocument } from './protocol-paper.js';
export {
  type DocumentFormat,
  type DocumentKind,
  type TemplateKind,
  documentFormats,
  documentKindLabels,
  documentKinds,
  mediaTypes,
  templateKinds,
} from './document-kind.js';
export {
  type DocumentFile,
  type DocumentJob,
  type DocumentJobState,
  type DocumentOrder,
  type Orderer,
  advanced,
  begun,
  daysKept,
  documentJobStates,
  failed,
  isOver,
  made,
  orderDocument,
} from './document-job.js';
export {
  type DocumentTemplate,
  createTemplate,
  mostTemplates,
  replaceTemplateFile,
  templateFailure,
} from './document-template.js';
export { placeholdersOf } from './placeholders.js';
export { agendaData, programmeData, protocolData, roadmapData } from './template-data.js';
