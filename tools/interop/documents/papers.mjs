/**
 * `node papers.mjs OUTPUT CONVERTED`: compares the papers that a demonstration left in OUTPUT with each other as strangers
 * read them: every text of a DOCX, CSV or XLSX stands whole in its PDF, ours and LibreOffice's (in CONVERTED); no word is
 * drawn over another; as many pages as there are people and tables; every code of a badge is read by zbar.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import excel from 'exceljs';
import JSZip from 'jszip';
import mammoth from 'mammoth';

const [output, converted] = process.argv.slice(2);
const papers = join(output, 'documents');
const plan = JSON.parse(readFileSync(join(output, 'plan.json'), 'utf8'));
const people = plan.delegations.flatMap(({ delegates }) => delegates).length;
const faults = [];

const run = (program, ...args) => execFileSync(program, args, { encoding: 'utf8', maxBuffer: 512 * 1024 * 1024 });
const pagesOf = (file) => Number(/^Pages:\s+(\d+)/m.exec(run('pdfinfo', file))[1]);
/** In the order in which it was drawn, without spaces and hyphens: where lines end is each program's own affair. */
const squeezed = (text) => text.replace(/[\s\u00A0\u00AD\u200B\f-]/g, '').toLowerCase();
const textOf = (file) => squeezed(run('pdftotext', '-raw', file, '-'));

function expect(isSo, fault) {
  if (!isSo) faults.push(fault);
}

/** The codes in a picture; none where zbar finds none (it then exits with 4). */
function scan(picture) {
  const { status, stdout } = spawnSync(
    'zbarimg',
    ['--nodbus', '--quiet', '--raw', '-Sdisable', '-Sqrcode.enable', picture],
    {
      encoding: 'utf8',
    },
  );
  if (status !== 0 && status !== 4) throw new Error(`zbarimg ended with ${status}`);
  return stdout.split('\n').filter((code) => code !== '');
}

/** Whether the text stands whole there; a long one may be parted between pages. */
function isWhole(text, said, parts = text.length > 150 ? 4 : 1) {
  if (said.includes(text)) return true;
  if (parts === 1) return false;
  let [fits, not] = [0, text.length];
  while (not - fits > 1) {
    const middle = (fits + not) >> 1;
    if (said.includes(text.slice(0, middle))) fits = middle;
    else not = middle;
  }
  return fits > 20 && isWhole(text.slice(fits), said, parts - 1);
}

/** Texts that do not stand whole in the PDF. */
function expectWhole(texts, file) {
  const said = textOf(file);
  const wanted = [...new Set(texts.map(squeezed))].filter((text) => text !== '');
  const missing = wanted.filter((text) => !isWhole(text, said));
  expect(wanted.length > 5, `${file}: only ${wanted.length} texts to look for`);
  expect(missing.length === 0, `${file}: ${missing.length} of ${wanted.length} texts are not whole: ${missing[0]}`);
  console.log(`ok    ${file}: ${wanted.length} texts, ${pagesOf(file)} pages`);
}

/** Words that cover one another, as where a cell is too narrow. */
function expectNoOverlap(file) {
  const xml = run('pdftotext', '-bbox', file, '-');
  for (const [index, page] of xml.split('<page ').slice(1).entries()) {
    const words = [
      ...page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g),
    ].map(([, x1, y1, x2, y2, text]) => {
      // Letters fill the middle of the height that their font claims.
      const slack = (y2 - y1) * 0.2;
      return { x1: +x1 + 0.5, x2: +x2 - 0.5, y1: +y1 + slack, y2: +y2 - slack, text };
    });
    words.sort((a, b) => a.y1 - b.y1);
    for (const [at, word] of words.entries()) {
      for (let next = at + 1; next < words.length && words[next].y1 < word.y2; next += 1) {
        const other = words[next];
        if (other.x1 >= word.x2 || word.x1 >= other.x2) continue;
        expect(false, `${file}, page ${index + 1}: “${word.text}” and “${other.text}” are drawn over each other`);
        return;
      }
    }
  }
}

async function docxTexts(source) {
  const { value } = await mammoth.extractRawText(typeof source === 'string' ? { path: source } : { buffer: source });
  return value.split(/\n+/);
}

async function xlsxTexts(file) {
  const book = new excel.Workbook();
  await book.xlsx.readFile(file);
  const texts = [];
  for (const page of book.worksheets) {
    page.eachRow((row) => row.eachCell(({ value }) => typeof value === 'string' && texts.push(value)));
  }
  return texts;
}

/** Fields of a CSV with semicolons (RFC 4180). */
function csvTexts(file) {
  const text = readFileSync(file, 'utf8').slice(1);
  return [...text.matchAll(/(?:^|;|\r\n)(?:"((?:[^"]|"")*)"|([^;"\r\n]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain,
  );
}

for (const name of ['roadmap', 'roadmap-draft', 'protocol', 'programme']) {
  const texts = await docxTexts(join(papers, `${name}.docx`));
  for (const folder of [papers, join(converted, 'docx')]) expectWhole(texts, join(folder, `${name}.pdf`));
}
// Days are written in figures there and in words on paper.
const csv = csvTexts(join(papers, 'roadmap.csv')).filter((text) => !/^\d\d\.\d\d\.\d{4}$/.test(text));
expectWhole(
  csv.flatMap((text) => text.split('; ')),
  join(converted, 'xlsx', 'roadmap.pdf'),
);
expectWhole(await xlsxTexts(join(papers, 'meetings.xlsx')), join(converted, 'xlsx', 'meetings.pdf'));

const archive = await JSZip.loadAsync(readFileSync(join(papers, 'agendas.zip')));
const agendas = Object.values(archive.files);
expect(agendas.length === people, `agendas.zip holds ${agendas.length} files for ${people} people`);
const agendaTexts = await Promise.all(agendas.map(async (file) => docxTexts(await file.async('nodebuffer'))));
expectWhole(agendaTexts.flat(), join(papers, 'agendas.pdf'));

const count = (file, words) => textOf(file).split(squeezed(words)).length - 1;
expect(count(join(papers, 'agendas.pdf'), 'ПЕРСОНАЛЬНАЯ ПОВЕСТКА') === people, 'agendas.pdf: not an agenda a person');
const sheets = plan.tables.length;
// Each sheet counts its pages from 1.
const firstPages =
  count(join(papers, 'table-sheets.pdf'), '· Страница 1') - count(join(papers, 'table-sheets.pdf'), '· Страница 10');
expect(firstPages === sheets, `table-sheets.pdf: ${firstPages} sheets for ${sheets} tables`);
expect(pagesOf(join(papers, 'badges.pdf')) === Math.ceil(people / 10), 'badges.pdf: not ten a sheet');
for (const name of ['roadmap', 'roadmap-draft', 'protocol', 'programme']) {
  const file = join(papers, `${name}.pdf`);
  const last = pagesOf(file);
  expect(
    textOf(file).includes(`страница${last}из${last}`),
    `${file}: the last page is not numbered ${last} of ${last}`,
  );
}
expect(
  count(join(papers, 'roadmap-draft.pdf'), 'ПРОЕКТ') >= pagesOf(join(papers, 'roadmap-draft.pdf')),
  'roadmap-draft.pdf: not marked on every page',
);

for (const file of readdirSync(papers).filter((name) => name.endsWith('.pdf'))) expectNoOverlap(join(papers, file));
for (const kind of ['docx', 'xlsx']) {
  for (const file of readdirSync(join(converted, kind))) expectNoOverlap(join(converted, kind, file));
}

// Each badge is scanned alone, as a phone does: ten of 85 by 54 mm stand on a sheet of 210 by 297 mm.
const pictures = mkdtempSync(join(tmpdir(), 'badges-'));
const dots = (millimetres) => String(Math.round((millimetres * 300) / 25.4));
for (let place = 0; place < 10; place++) {
  const corner = ['-x', dots(20 + (place % 2) * 85), '-y', dots(13.5 + Math.floor(place / 2) * 54)];
  const card = [...corner, '-W', dots(85), '-H', dots(54)];
  run('pdftoppm', '-r', '300', '-gray', '-png', ...card, join(papers, 'badges.pdf'), join(pictures, `at-${place}`));
}
const codes = readdirSync(pictures).flatMap((name) => scan(join(pictures, name)));
rmSync(pictures, { recursive: true });
const globalId = (id) => Buffer.from(`Delegate:${id}`).toString('base64url');
const delegates = new Set(plan.delegations.flatMap(({ delegates: own }) => own.map(({ id }) => globalId(id))));
const read = new Set(codes.filter((code) => delegates.has(code)));
expect(read.size === people, `badges.pdf: ${read.size} of ${people} codes are read as the delegate's id`);
console.log(`ok    ${basename(papers)}: ${read.size} codes of badges read`);

for (const fault of faults) console.log(`FAULT ${fault}`);
process.exit(faults.length === 0 ? 0 : 1);
