import { execFileSync } from 'node:child_process';

/** Reads the PDF from its input; a process of its own, as Jest cannot load the reader. */
const open = `
  import { readFileSync } from 'node:fs';
  import { extractText, getDocumentProxy } from 'unpdf';
  const document = await getDocumentProxy(new Uint8Array(readFileSync(0)));
`;

/** The text of each page, blanks made single, as an independent reader (pdf.js) extracts it. */
export function pdfPages(bytes: Uint8Array): string[] {
  const texts = read<string[]>(bytes, '(await extractText(document, { mergePages: false })).text');
  return texts.map((page) => page.replace(/\s+/g, ' ').trim());
}

/** How far the baseline of each piece of text on the first page lies above the foot of the paper, in points. */
export function pdfBaselines(bytes: Uint8Array): ReadonlyMap<string, number> {
  const pieces =
    '(await (await document.getPage(1)).getTextContent()).items.map(({ str, transform }) => [str, transform[5]])';
  return new Map(read<[string, number][]>(bytes, pieces).filter(([text]) => text.trim() !== ''));
}

/** What an expression over the open `document` comes to. */
function read<Answer>(bytes: Uint8Array, expression: string): Answer {
  const script = `${open} process.stdout.write(JSON.stringify(${expression}));`;
  const answer = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    input: bytes,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(answer) as Answer;
}
