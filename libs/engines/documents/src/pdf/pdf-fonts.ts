import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';

/** The bytes of the TrueType files of one family, which must know Cyrillic. */
export interface PdfFonts {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
  readonly italic: Uint8Array;
  readonly boldItalic: Uint8Array;
}

/** What the writing of a PDF has come to, from 0 to 1. */
export type PdfProgress = (done: number) => void;

export const family = 'Document';

/** The library's store of files in memory, which its types leave out. */
interface MemoryFiles {
  readonly virtualfs: { writeFileSync(name: string, content: Uint8Array): void };
}

/** Lays the definition out and draws it. Nothing is read from disk or network but what is given here. */
export async function drawPdf(
  definition: TDocumentDefinitions,
  fonts: PdfFonts,
  drawn?: (share: number) => void,
): Promise<Uint8Array> {
  const { default: pdf } = await import('pdfmake');
  const files = (pdf as unknown as MemoryFiles).virtualfs;
  pdf.setUrlAccessPolicy(() => false);
  pdf.setLocalAccessPolicy(() => false);
  for (const [style, bytes] of Object.entries(fonts)) files.writeFileSync(`${style}.ttf`, bytes);
  pdf.setFonts({
    [family]: { normal: 'regular.ttf', bold: 'bold.ttf', italics: 'italic.ttf', bolditalics: 'boldItalic.ttf' },
  });
  pdf.setProgressCallback((share) => drawn?.(share));
  const bytes = await pdf.createPdf(definition).getBuffer();
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
