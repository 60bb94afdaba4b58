import { inflateSync } from 'node:zlib';
import decodeQr from 'qr/decode.js';
import { pdfPages } from '../node/pdf-text.builder.js';
import { ptSerif } from '../node/pt-serif.js';
import { type Badge, type BadgeSheet, writeBadges } from './badge-writer.js';

const badge = (index: number, changes: Partial<Badge> = {}): Badge => ({
  familyName: `Фамилия${index}`,
  givenNames: 'Имя Отчество',
  organization: 'Завод',
  role: 'Участник',
  code: `code-${index}`,
  ...changes,
});
const sheet = (...badges: Badge[]): BadgeSheet => ({ title: 'Бейджи', language: 'ru', occasion: 'Совещание', badges });

type Bar = readonly [x: number, y: number, width: number, height: number];

/** The rectangles that a page of the PDF draws (ISO 32000-1, 8.5.2.1). */
function barsOf(bytes: Uint8Array): Bar[] {
  const text = Buffer.from(bytes).toString('latin1');
  const contents = [...text.matchAll(/\/FlateDecode\s*>>\s*stream\r?\n/g)].flatMap(({ index, 0: head }) => {
    const from = index + head.length;
    const content = inflateSync(Buffer.from(text.slice(from, text.indexOf('endstream', from)), 'latin1'));
    return content.toString('latin1');
  });
  return contents.flatMap((content) =>
    [...content.matchAll(/^([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re$/gm)].map(
      ([, ...numbers]) => numbers.map(Number) as unknown as Bar,
    ),
  );
}

/** What a reader of QR codes makes of the bars, seen at `scale` pixels a point. */
function readCode(bars: readonly Bar[], scale: number): string {
  const margin = 8;
  const left = Math.min(...bars.map(([x]) => x)) - margin;
  const top = Math.min(...bars.map(([, y]) => y)) - margin;
  const side = Math.ceil((Math.max(...bars.map(([, y, , height]) => y + height)) + margin - top) * scale);
  const data = new Uint8Array(side * side * 4).fill(255);
  for (const [x, y, width, height] of bars) {
    for (let row = Math.round((y - top) * scale); row < Math.round((y + height - top) * scale); row += 1) {
      const from = (row * side + Math.round((x - left) * scale)) * 4;
      for (let at = from; at < from + Math.round(width * scale) * 4; at += 4) data.fill(0, at, at + 3);
    }
  }
  return decodeQr({ width: side, height: side, data });
}

describe('badges', () => {
  it('stand ten on a sheet, each with its name', async () => {
    const badges = Array.from({ length: 11 }, (_, index) => badge(index));
    const pages = pdfPages(await writeBadges(sheet(...badges), await ptSerif()));
    expect(pages.map((page) => [...page.matchAll(/Фамилия(\d+)/g)].map(([, index]) => Number(index)))).toEqual([
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
      [10],
    ]);
    await expect(writeBadges(sheet(), await ptSerif())).rejects.toThrow('There is no badge to write');
  });

  it.each(['RGVsZWdhdGU6MDE5M2YzYTEtN2I0Yy03ZGVmLThhYmMtMDEyMzQ1Njc4OWFi', 'короткий'])(
    'have a code that says %s, 24 mm wide',
    async (code) => {
      const bars = barsOf(await writeBadges(sheet(badge(1, { code })), await ptSerif()));
      const width = Math.max(...bars.map(([x, , wide]) => x + wide)) - Math.min(...bars.map(([x]) => x));
      expect((width * 25.4) / 72).toBeCloseTo(24, 3);
      expect(readCode(bars, 6)).toBe(code);
    },
  );

  it('keep within their card what is long: names get smaller, the rest ends with an ellipsis', async () => {
    const long = badge(1, {
      familyName: 'Северо-Константинопольская',
      givenNames: 'Александра Вячеславовна-Святославовна',
      organization: 'Государственное бюджетное профессиональное образовательное учреждение '.repeat(4),
      position: 'Заместитель директора по учебно-производственной работе и связям '.repeat(4),
    });
    const [page = ''] = pdfPages(await writeBadges(sheet(long), await ptSerif()));
    expect(page).toContain('Северо-Константинопольская Александра Вячеславовна-Святославовна');
    expect(page.match(/…/g)).toHaveLength(2);
    expect(page).toMatch(/Участник$/);
  });
});
