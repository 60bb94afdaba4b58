import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { PdfFonts } from '../pdf/pdf-canvas.js';

const files = {
  regular: '400Regular/PTSerif_400Regular.ttf',
  bold: '700Bold/PTSerif_700Bold.ttf',
  italic: '400Regular_Italic/PTSerif_400Regular_Italic.ttf',
  boldItalic: '700Bold_Italic/PTSerif_700Bold_Italic.ttf',
} as const;

let kept: Promise<PdfFonts> | undefined;

/** PT Serif, made for the languages of Russia, as it comes from its package. Read once. */
export function ptSerif(): Promise<PdfFonts> {
  kept ??= readFonts();
  return kept;
}

async function readFonts(): Promise<PdfFonts> {
  const { resolve } = createRequire(import.meta.url);
  const read = async (file: string) => new Uint8Array(await readFile(resolve(`@expo-google-fonts/pt-serif/${file}`)));
  const [regular, bold, italic, boldItalic] = await Promise.all([
    read(files.regular),
    read(files.bold),
    read(files.italic),
    read(files.boldItalic),
  ]);
  return { regular, bold, italic, boldItalic };
}
