import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ICAL from 'ical.js';
import JSZip from 'jszip';
import mammoth from 'mammoth';
import { type DemoSummary, tverMeeting } from '@vstrecha/demo-walk';
import { csvTable, docxTables, markdownRows, xlsxTable } from './paper-tables.builder.js';
import { type CheckedPlan, faultsOf } from './plan-check.builder.js';
import { runDemo } from './run-demo.js';

describe('the Tver meeting, walked from the first step to the last', () => {
  const said: string[] = [];
  let folder: string;
  let plan: CheckedPlan;
  let summary: DemoSummary;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vstrecha-demo-'));
    await runDemo({ event: tverMeeting, language: 'ru', folder, say: (line) => said.push(line) });
    plan = JSON.parse(await readFile(join(folder, 'plan.json'), 'utf8')) as CheckedPlan;
    summary = JSON.parse(await readFile(join(folder, 'summary.json'), 'utf8')) as DemoSummary;
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('leaves a plan in which a stranger finds no fault', () => {
    expect(faultsOf(plan)).toEqual([]);
    expect(plan.delegations.map(({ kind }) => kind).sort()).toEqual([
      ...Array<string>(16).fill('college'),
      ...Array<string>(24).fill('enterprise'),
    ]);
    expect({ slots: plan.slots.length, tables: plan.tables.length, items: plan.agendaItems.length }).toEqual({
      slots: 9,
      tables: 11,
      items: tverMeeting.agenda.length,
    });
    expect(plan.slots[0]).toMatchObject({ start: '2023-09-06T08:15:00.000Z', end: '2023-09-06T08:35:00.000Z' });
  });

  it('fills every place there is, and holds what the organizer requires', () => {
    expect(plan.meetings.length).toBe(99);
    expect(plan.requests.length).toBe(plan.meetings.length + plan.unplaced.length);
    const placed = new Set(plan.meetings.map(({ request }) => request));
    expect(plan.requests.filter(({ required }) => required).map(({ id }) => placed.has(id))).toEqual([true, true]);
  });

  it('finds the faults that are put into the plan', () => {
    const [first, second] = plan.meetings as [CheckedPlan['meetings'][number], CheckedPlan['meetings'][number]];
    const withFirst = (changes: Partial<typeof first>): CheckedPlan => ({
      ...plan,
      meetings: [{ ...first, ...changes }, ...plan.meetings.slice(1)],
    });
    const changed = [
      withFirst({ table: second.table, slot: second.slot }),
      withFirst({ delegates: [] }),
      withFirst({ delegates: [...first.delegates, 'nobody'] }),
      withFirst({ slot: 'never' }),
      { ...plan, meetings: plan.meetings.slice(1) },
      { ...plan, unplaced: plan.unplaced.map((one) => ({ ...one, text: '' })) },
      {
        ...plan,
        delegations: plan.delegations.map((one) => ({ ...one, unavailable: plan.slots.map(({ id }) => id) })),
      },
      {
        ...plan,
        agendaItems: [
          {
            start: plan.slots[0]!.start,
            end: plan.slots.at(-1)!.end,
            blocks: plan.delegations.map(({ id }) => id),
          },
        ],
      },
    ];
    for (const faulty of changed) expect(faultsOf(faulty)).not.toEqual([]);
  });

  it('leaves the same plan for Excel', async () => {
    const csv = await readFile(join(folder, 'plan.csv'), 'utf8');
    expect(csv.startsWith('\uFEFFСостояние;День;Начало;Окончание;Стол;')).toBe(true);
    expect(csv.trimEnd().split('\r\n').length).toBe(1 + plan.meetings.length + plan.unplaced.length);
  });

  it('gives each delegate an agenda and a calendar', async () => {
    const people = tverMeeting.delegations.flatMap(({ delegates }) => delegates).length;
    const mails = await readdir(join(folder, 'mails'));
    expect(mails.sort()).toEqual([1, 2, 3, 4, 5].map((number) => `invitation-${number}.eml`));
    expect(await readFile(join(folder, 'mails', mails[0]!), 'utf8')).toContain(
      'Content-Type: text/calendar; charset=utf-8; method=REQUEST',
    );
    const calendars = await readdir(join(folder, 'calendars'));
    expect(calendars.length).toBe(people);
    expect((await readdir(join(folder, 'agendas'))).length).toBe(people);
    const attended = await Promise.all(
      calendars.map(async (name) => {
        const text = await readFile(join(folder, 'calendars', name), 'utf8');
        const events = new ICAL.Component(ICAL.parse(text) as never).getAllSubcomponents('vevent');
        return events.filter((event) => !String(event.getFirstPropertyValue('uid')).startsWith('agenda-item')).length;
      }),
    );
    const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
    expect(sum(attended)).toBe(sum(plan.meetings.map(({ delegates }) => delegates.length)));
  });

  it('leaves the roadmap in Word as it was approved, drawn from the outcomes and the talks, and the draft beside it', async () => {
    const { value } = await mammoth.extractRawText({ path: join(folder, 'documents', 'roadmap.docx') });
    const text = value.replaceAll('\u00A0', ' ');
    expect(text).toContain('УТВЕРЖДАЮ');
    expect(text).toContain('ДОРОЖНАЯ КАРТА');
    expect(text).toContain('№ 14-р');
    expect(text).toContain('«20» октября 2023 г.');
    for (const assignment of tverMeeting.assignments) expect(text).toContain(assignment.text);
    const mark = async (name: string) =>
      (await JSZip.loadAsync(await readFile(join(folder, 'documents', name))))
        .file('word/header1.xml')
        ?.async('string');
    expect(await mark('roadmap-draft.docx')).toContain('ПРОЕКТ');
    expect(await mark('roadmap.docx')).toBeUndefined();
  });

  it('leaves the roadmap as a calendar of tasks', async () => {
    const text = await readFile(join(folder, 'documents', 'roadmap.ics'), 'utf8');
    const tasks = new ICAL.Component(ICAL.parse(text) as never).getAllSubcomponents('vtodo');
    const summaries = tasks.map((task) => task.getFirstPropertyValue('summary'));
    expect(summaries).toEqual(expect.arrayContaining(tverMeeting.assignments.map((assignment) => assignment.text)));
  });

  it('leaves the papers of the event, the protocol with the assignments of the talks', async () => {
    const papers = await readdir(join(folder, 'documents'));
    expect(papers.sort()).toEqual([
      'agendas.pdf',
      'agendas.zip',
      'badges.pdf',
      'meetings.xlsx',
      'outcomes.xlsx',
      'programme.docx',
      'programme.en.pdf',
      'programme.pdf',
      'protocol.docx',
      'protocol.pdf',
      'roadmap-draft.docx',
      'roadmap-draft.pdf',
      'roadmap.csv',
      'roadmap.docx',
      'roadmap.ics',
      'roadmap.md',
      'roadmap.pdf',
      'roadmap.xlsx',
      'table-sheets.pdf',
    ]);
    const { value: text } = await mammoth.extractRawText({ path: join(folder, 'documents', 'protocol.docx') });
    for (const assignment of tverMeeting.assignments) expect(text).toContain(assignment.text.replace(/\.$/, ''));
  });

  it('leaves one roadmap in all its formats, cell by cell', async () => {
    const [, actions, , annex] = await docxTables(join(folder, 'documents', 'roadmap.docx'));
    const rows = actions!.slice(1).filter((row) => row.length > 1);
    const [header, ...sheet] = await xlsxTable(join(folder, 'documents', 'roadmap.xlsx'));
    expect(header!.slice(0, 3)).toEqual(['№ п/п', 'Раздел', 'Мероприятие']);
    const inWords = (day: string) => {
      const [date, month, year] = day.split('.').map(Number) as [number, number, number];
      const format = new Intl.DateTimeFormat('ru', { dateStyle: 'long', timeZone: 'UTC' });
      return format.format(Date.UTC(year, month - 1, date)).replace(/\s/g, ' ');
    };
    const oneLine = (cells: readonly string[]) => cells.map((cell) => cell.replace(/\s+/g, ' '));
    // Those that would fill a page are listed in the annex.
    const annexed = new Map((annex ?? []).slice(1).map(([number, , names]) => [number, names!]));
    const whole = rows.map((row) => row.map((cell, index) => (index === 4 && annexed.get(row[0]!)) || cell));
    expect(whole.map(oneLine)).toEqual(
      sheet.map(([number, , text, start, due, owner, coExecutors, result, indicator, confirmation]) =>
        oneLine([
          number!,
          text!,
          start === '' ? `до ${inWords(due!)}` : `${inWords(start!)} / ${inWords(due!)}`,
          owner!,
          coExecutors || '—',
          indicator ? `${result} Показатель: ${indicator}` : result!,
          confirmation!,
        ]),
      ),
    );
    expect(await csvTable(join(folder, 'documents', 'roadmap.csv'))).toEqual([header, ...sheet]);
    expect(await markdownRows(join(folder, 'documents', 'roadmap.md'))).toEqual([...rows, ...(annex ?? []).slice(1)]);
    expect(rows.length).toBe(summary.actionItems);
  });

  it('leaves the meetings of the plan as a table, and in the agendas of those who attend', async () => {
    const [header, ...rows] = await xlsxTable(join(folder, 'documents', 'meetings.xlsx'));
    expect(header!.slice(0, 6)).toEqual(['Дата', 'Начало', 'Окончание', 'Стол №', 'Зона', 'Организация 1']);
    const named = <T extends { readonly id: string }>(list: readonly T[]) => new Map(list.map((one) => [one.id, one]));
    const [slots, tables, requests, delegations] = [
      named(plan.slots),
      named(plan.tables),
      named(plan.requests),
      named(plan.delegations),
    ];
    const clock = (instant: string) =>
      new Intl.DateTimeFormat('ru', { timeStyle: 'short', timeZone: 'Europe/Moscow' }).format(new Date(instant));
    const expected = plan.meetings.map(({ slot, table, request }) => {
      const { start, end } = slots.get(slot)!;
      const { from, to } = requests.get(request)!;
      const sides = [from, to].map((id) => delegations.get(id)!.name);
      return ['06.09.2023', clock(start), clock(end), String(tables.get(table)!.number), ...sides].join('|');
    });
    const listed = rows.map(([date, start, end, table, , one, , other]) =>
      [date, start, end, table, one, other].join('|'),
    );
    expect(listed.sort()).toEqual(expected.sort());
    const archive = await JSZip.loadAsync(await readFile(join(folder, 'documents', 'agendas.zip')));
    const agendas = await Promise.all(
      Object.values(archive.files).map(async (file) => docxTables(await file.async('nodebuffer'))),
    );
    const attended = agendas.map(([agenda]) => agenda!.filter(([, what]) => what?.startsWith('Встреча: ')).length);
    const own = plan.delegations
      .flatMap(({ delegates }) => delegates)
      .map(({ id }) => plan.meetings.filter(({ delegates }) => delegates.includes(id)).length);
    expect(attended.sort()).toEqual(own.sort());
  });

  it('leaves the protocol with its minutes and everybody in its annex', async () => {
    const annex = (await docxTables(join(folder, 'documents', 'protocol.docx'))).at(-1);
    const people = tverMeeting.delegations.flatMap(({ delegates }) => delegates);
    expect(annex!.filter((row) => row.length === 3)).toHaveLength(1 + people.length);
    const { value } = await mammoth.extractRawText({ path: join(folder, 'documents', 'protocol.docx') });
    for (const { decisions } of tverMeeting.minutes)
      for (const decision of decisions) expect(value).toContain(decision);
  });

  it('ends with a table of what came of it', () => {
    expect(summary.requests.filed).toBe(tverMeeting.requests.length);
    expect(summary.plan).toMatchObject({
      placed: plan.meetings.length,
      unplaced: plan.unplaced.length,
      asked: plan.requests.length,
    });
    expect(summary.outcomes.meetings).toBe(plan.meetings.length);
    const table = said.join('\n');
    expect(table).toMatch(/Встреч в расписании +99/);
    // As many lines as somebody signs: what is alike has become one.
    expect(summary.actionItems).toBeGreaterThanOrEqual(30);
    expect(summary.actionItems).toBeLessThanOrEqual(60);
    expect(table).toMatch(new RegExp(`Мероприятий в дорожной карте +${summary.actionItems}`));
  });
});
