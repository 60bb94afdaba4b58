import type { LocalizedText } from '@vstrecha/kernel';

export const documentKinds = [
  'programme',
  'agendas',
  'tableSheets',
  'badges',
  'meetingList',
  'protocol',
  'roadmap',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

export const documentKindLabels: Readonly<Record<DocumentKind, LocalizedText>> = {
  programme: { ru: 'программа', en: 'programme' },
  agendas: { ru: 'персональные повестки', en: 'personal agendas' },
  tableSheets: { ru: 'листы столов', en: 'table sheets' },
  badges: { ru: 'бейджи', en: 'badges' },
  meetingList: { ru: 'список встреч', en: 'list of meetings' },
  protocol: { ru: 'протокол', en: 'protocol' },
  roadmap: { ru: 'дорожная карта', en: 'roadmap' },
};

export const documentFormats = ['pdf', 'docx', 'xlsx', 'csv', 'md', 'ics'] as const;
export type DocumentFormat = (typeof documentFormats)[number];

export const formatsOf: Readonly<Record<DocumentKind, readonly DocumentFormat[]>> = {
  programme: ['pdf', 'docx', 'md'],
  agendas: ['pdf', 'docx'],
  tableSheets: ['pdf', 'docx'],
  badges: ['pdf'],
  meetingList: ['xlsx', 'csv'],
  protocol: ['docx', 'pdf', 'md'],
  roadmap: ['docx', 'pdf', 'xlsx', 'csv', 'md', 'ics'],
};

/** Which consist of many sheets, and so can come as an archive of files. */
export const batchKinds: readonly DocumentKind[] = ['agendas', 'tableSheets'];

/** Which an organizer can lay out by a template of their own. */
export const templateKinds = ['programme', 'agendas', 'protocol', 'roadmap'] as const satisfies readonly DocumentKind[];
export type TemplateKind = (typeof templateKinds)[number];

export function isTemplateKind(kind: DocumentKind): kind is TemplateKind {
  return (templateKinds as readonly DocumentKind[]).includes(kind);
}

/** Which a delegate can order: what is for everybody, and what is for the own delegation. */
export const delegateKinds: readonly DocumentKind[] = ['programme', 'agendas'];

export const mediaTypes: Readonly<Record<DocumentFormat | 'zip', string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  ics: 'text/calendar; charset=utf-8; method=PUBLISH',
  zip: 'application/zip',
};
