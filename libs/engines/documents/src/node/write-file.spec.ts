import excel from 'exceljs';
import JSZip from 'jszip';
import type { DocumentModel } from '../document-model.js';
import { pdfPages } from './pdf-text.builder.js';
import { writeFile } from './write-file.js';

const model = (text: string): DocumentModel => ({
  title: text,
  language: 'ru',
  orientation: 'portrait',
  fontSize: 14,
  blocks: [{ kind: 'paragraph', text }],
});

describe('a file written on a thread of its own', () => {
  it('is what was asked for, and tells how far it is', async () => {
    const told: number[] = [];
    const task = { output: 'pdf', documents: [model('Первый'), model('Второй')] } as const;
    const bytes = await writeFile(task, { onProgress: (done) => told.push(done) });
    expect(pdfPages(bytes).map((page) => page.split(' ')[0])).toEqual(['Первый', 'Второй']);
    expect(told).toEqual([0.5, 1]);
  });

  it('is an archive, each file under a name of its own', async () => {
    const workbook = {
      title: 'x',
      sheets: [{ name: 'a', columns: [{ title: 'Дата', kind: 'date' as const }], rows: [[new Date(0)]] }],
    };
    const bytes = await writeFile({
      output: 'zip',
      files: [
        { name: 'Иванов: «а/б».md', task: { output: 'md', document: model('раз') } },
        { name: 'Иванов: «а/б».md', task: { output: 'md', document: model('два') } },
        { name: 'x.xlsx', task: { output: 'xlsx', workbook } },
      ],
    });
    const zip = await JSZip.loadAsync(bytes);
    expect(Object.keys(zip.files)).toEqual(['Иванов «а б».md', 'Иванов «а б» (2).md', 'x.xlsx']);
    expect(await zip.file('Иванов «а б» (2).md')!.async('string')).toBe('два\n');
    const book = new excel.Workbook();
    await book.xlsx.load(await zip.file('x.xlsx')!.async('arraybuffer'));
    expect(book.worksheets[0]!.getCell('A2').value).toEqual(new Date(0));
  });

  it('that cannot be written rejects with the reason', async () => {
    await expect(writeFile({ output: 'pdf', documents: [] })).rejects.toThrow('There is no document to write');
  });

  it('is given up when nobody wants it any more', async () => {
    const stop = new AbortController();
    const writing = writeFile({ output: 'docx', documents: [model('x')] }, { signal: stop.signal });
    stop.abort(new Error('stopped'));
    await expect(writing).rejects.toThrow('stopped');
    await expect(writeFile({ output: 'docx', documents: [model('x')] }, { signal: stop.signal })).rejects.toThrow(
      'stopped',
    );
  });
});
