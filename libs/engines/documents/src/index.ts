export {
  type Block,
  type DocumentModel,
  type Gap,
  type Paragraph,
  type SideBySide,
  type Table,
  type TableColumn,
  type TableRow,
} from './document-model.js';
export { type CalendarDate, calendarDate, dateInWords, daysInWords } from './dates-in-words.js';
export { initialsAfterName, initialsBeforeName } from './person-name.js';
export { writeDocx } from './docx-writer.js';
export {
  type RoadmapPaper,
  type RoadmapPaperItem,
  type RoadmapPaperSection,
  type Signatory,
  roadmapDocument,
} from './roadmap-document.js';
export { type Sheet, type SheetColumn, type SheetValue, type Workbook } from './workbook.js';
export { writeXlsx } from './xlsx-writer.js';
export { writeCsv } from './csv-writer.js';
