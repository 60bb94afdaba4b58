import type { LocalizedText } from '@vstrecha/kernel';
import type { DocumentModel } from './document-model.js';

/** Millimetres of paper in points. */
export const points = (millimetres: number) => (millimetres * 72) / 25.4;

/** A4, and margins as GOST R 7.0.97-2016 asks of papers (20 mm, 10 mm on the right), in points. */
export const a4 = { width: points(210), height: points(297) } as const;
export const margin = { top: points(20), bottom: points(20), left: points(20), right: points(10) } as const;

/** The width of the text between the margins, in points. */
export function textWidth({ orientation }: Pick<DocumentModel, 'orientation'>): number {
  return (orientation === 'landscape' ? a4.height : a4.width) - margin.left - margin.right;
}

/** The height of the text between the margins, in points. */
export function textHeight({ orientation }: Pick<DocumentModel, 'orientation'>): number {
  return (orientation === 'landscape' ? a4.width : a4.height) - margin.top - margin.bottom;
}

export const pageWords = {
  page: { ru: 'Страница', en: 'Page' },
  of: { ru: 'из', en: 'of' },
} as const satisfies Record<string, LocalizedText>;
