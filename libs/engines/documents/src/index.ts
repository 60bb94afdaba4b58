export {
  type Block,
  type DocumentModel,
  type Gap,
  type PageBreak,
  type Paragraph,
  type SideBySide,
  type Table,
  type TableColumn,
  type TableRow,
  signedBelow,
} from './document-model.js';
export { type CalendarDate, calendarDate, dateInWords, daysInWords } from './dates-in-words.js';
export { initialsAfterName, initialsBeforeName } from './person-name.js';
export { writeDocx } from './docx/docx-writer.js';
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
export { writeMarkdown } from './markdown-writer.js';
export { type PdfFonts, type PdfProgress } from './pdf/pdf-canvas.js';
export { writePdf } from './pdf/pdf-writer.js';
export { type Badge, type BadgeSheet, writeBadges } from './pdf/badge-writer.js';
export type { Placeholder, TemplateData, TemplateFault, TemplatePart } from './template/placeholders.js';
export type { TemplateCell } from './template/template-paragraphs.js';
export { fillTemplate } from './template/fill-template.js';
export { type TemplateCheck, checkTemplate } from './node/check-template.js';
export { type PackageFault, templateLimits } from './node/docx-package.js';
export { ptSerif } from './node/pt-serif.js';
export { type WriteOptions, writeFile } from './node/write-file.js';
export type { WritingTask } from './node/writing-task.js';
export { roadmapWorkbook } from './roadmap-workbook.js';
