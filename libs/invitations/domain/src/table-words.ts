import type { Language } from '@vstrecha/kernel';

/** How a table is called in calendars and mails: by its own label, or «Стол № 3». */
export function tableWords(table: { readonly number: number; readonly label?: string }, language: Language): string {
  return table.label ?? (language === 'ru' ? `Стол № ${table.number}` : `Table ${table.number}`);
}
