import { execFileSync } from 'node:child_process';

/** Reads the PDF from its input and answers with the texts of the pages; a process of its own, as Jest cannot load the reader. */
const script = `
  import { readFileSync } from 'node:fs';
  import { extractText, getDocumentProxy } from 'unpdf';
  const document = await getDocumentProxy(new Uint8Array(readFileSync(0)));
  const { text } = await extractText(document, { mergePages: false });
  process.stdout.write(JSON.stringify(text));
`;

/** The text of each page, blanks made single, as an independent reader (pdf.js) extracts it. */
export function pdfPages(bytes: Uint8Array): string[] {
  const answer = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    input: bytes,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return (JSON.parse(answer) as string[]).map((page) => page.replace(/\s+/g, ' ').trim());
}
