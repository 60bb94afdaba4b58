import { asId, unwrap } from '@vstrecha/kernel';
import { type ActionItem, addActionItem } from './action-item.js';
import { dueReminders, remindedOf, reminderStage } from './due-reminder.js';
import { compareEditions, editionItems, freezeEdition } from './edition.js';
import { type Voice, followersOf, isShownToExecutors, voiceKey } from './executors.js';
import { progressWorkbook } from './progress-workbook.js';
import { reportProgress } from './progress-report.js';
import { summarizeProgress } from './progress-summary.js';
import { type Remark, type RemarkInput, objectionsInTheWay, openObjections, remarkOn, verdictsOn } from './remark.js';
import { aRoadmap, countingIds, later, september } from './roadmap.builder.js';
import type { Roadmap } from './roadmap.js';

const ids = countingIds('record');
const [mine, theirs, strange] = ['mine', 'theirs', 'strange'].map((id) => asId<'Delegation'>(id)) as [
  ReturnType<typeof asId<'Delegation'>>,
  ReturnType<typeof asId<'Delegation'>>,
  ReturnType<typeof asId<'Delegation'>>,
];
const inState = (state: Roadmap['state']): Roadmap => ({ ...aRoadmap(), state });
const item = (changes: Partial<ActionItem> = {}): ActionItem => ({
  ...unwrap(
    addActionItem(
      {
        sectionKey: 'practice',
        text: 'Организовать практику',
        owner: { name: 'Колледж', delegationId: mine },
        coExecutors: [{ name: 'Завод', delegationId: theirs }, { name: 'ЦОПП' }],
        due: '2023-12-01',
        indicator: { text: 'Обучающиеся', unit: 'чел.', planned: 40 },
      },
      { roadmap: aRoadmap(), position: 1, sources: [] },
      countingIds('item'),
      september,
    ),
  ),
  ...changes,
});
const by = (delegationId?: typeof mine, onBehalf = false) => ({ delegationId, onBehalf, author: 'Иванова И. И.' });
const codeOf = (result: { ok: boolean; error?: unknown }) => {
  const error = result.error as { code?: string; issues?: { code: string }[] } | undefined;
  return result.ok ? undefined : (error?.issues?.map(({ code }) => code).join() ?? error?.code);
};

describe('remarks on an item', () => {
  const say = (
    input: RemarkInput,
    delegationId?: typeof mine,
    remarks: readonly Remark[] = [],
    {
      of = item(),
      roadmap = inState('review'),
      at = september,
    }: { of?: ActionItem; roadmap?: Roadmap; at?: Date } = {},
  ) => remarkOn(of, input, { roadmap, speaking: by(delegationId), remarks }, ids, at);

  it('are made in review by its executors and the organizer, each in their part', () => {
    expect(codeOf(say({ kind: 'acceptance' }, mine, [], { roadmap: inState('draft') }))).toBe('review.not-open');
    expect(codeOf(say({ kind: 'comment', text: 'x' }, mine, [], { of: item({ state: 'proposed' }) }))).toBe(
      'review.not-open',
    );
    expect(codeOf(say({ kind: 'acceptance' }, strange))).toBe('review.not-yours');
    expect(codeOf(say({ kind: 'acceptance' }))).toBe('review.not-for-organizer');
    expect(codeOf(say({ kind: 'answer', text: 'x' }, mine))).toBe('review.answer-only-organizer');
    expect(codeOf(say({ kind: 'answer', text: 'x' }))).toBe('review.nothing-to-answer');
    expect(codeOf(say({ kind: 'objection', text: ' ' }, theirs))).toBe('review.text-missing');
    expect(unwrap(say({ kind: 'objection', text: 'Срок мал' }, theirs))).toMatchObject({
      kind: 'objection',
      edition: 1,
      itemVersion: 1,
      delegationId: theirs,
      author: 'Иванова И. И.',
    });
  });

  it('come to a verdict of each executor: the last word of the present edition', () => {
    const objection = unwrap(say({ kind: 'objection', text: 'Срок мал' }, theirs));
    const acceptance = unwrap(say({ kind: 'acceptance' }, mine));
    const states = (remarks: readonly Remark[], of = item(), edition = 1) =>
      verdictsOn(of, remarks, edition).map(({ party, verdict, outdated }) => [party.name, verdict, outdated]);
    expect(states([objection, acceptance])).toEqual([
      ['Колледж', 'accepted', false],
      ['Завод', 'objected', false],
    ]);
    expect(openObjections([objection, acceptance], 1)).toEqual([objection]);
    const standing = { id: objection.actionItemId, state: 'accepted' } as const;
    expect(objectionsInTheWay([objection], [standing], 1)).toEqual([objection]);
    // What was given up, or became part of another item, stands in nobody's way.
    expect(objectionsInTheWay([objection], [{ ...standing, state: 'rejected' }], 1)).toEqual([]);
    expect(objectionsInTheWay([objection], [], 1)).toEqual([]);
    const answer = unwrap(say({ kind: 'answer', text: 'Продлили' }, undefined, [objection], { at: later }));
    expect(states([objection, answer])[1]).toEqual(['Завод', 'answered', false]);
    expect(openObjections([objection, answer], 1)).toEqual([]);
    const accepted = unwrap(say({ kind: 'acceptance' }, theirs, [], { at: later }));
    expect(openObjections([objection, accepted], 1)).toEqual([]);
    expect(states([acceptance], item({ version: 2 }))[0]).toEqual(['Колледж', 'accepted', true]);
    expect(states([acceptance, objection], item(), 2).map(([, verdict]) => verdict)).toEqual(['awaited', 'awaited']);
  });
});

describe('people who are named without a delegation', () => {
  const [ivanova, petrov] = [asId<'Person'>('ivanova'), asId<'Person'>('petrov')];
  const of = item({
    owner: { name: 'Департамент', personId: ivanova },
    coExecutors: [
      { name: 'Колледж', delegationId: mine, personId: petrov },
      { name: 'Колледж ещё раз', delegationId: mine },
      { name: 'ЦОПП' },
    ],
  });
  const say = (voice: Voice, kind: Remark['kind'], remarks: readonly Remark[] = [], at = september) =>
    remarkOn(
      of,
      { kind, text: 'x' },
      { roadmap: inState('review'), speaking: { ...voice, onBehalf: false, author: 'x' }, remarks },
      ids,
      at,
    );

  it('speak for themselves; a delegation speaks with one voice, whoever of it does', () => {
    expect(followersOf(of).map(({ name }) => name)).toEqual(['Департамент', 'Колледж ещё раз']);
    expect(codeOf(say({ personId: asId('stranger') }, 'acceptance'))).toBe('review.not-yours');
    const objections = [
      unwrap(say({ personId: ivanova }, 'objection')),
      unwrap(say({ delegationId: mine, personId: petrov }, 'objection')),
    ];
    expect(openObjections(objections, 1)).toHaveLength(2);
    const accepted = unwrap(say({ delegationId: mine }, 'acceptance', objections, later));
    expect(openObjections([...objections, accepted], 1).map(({ personId }) => personId)).toEqual([ivanova]);
    expect(verdictsOn(of, [...objections, accepted], 1).map(({ verdict }) => verdict)).toEqual([
      'objected',
      'accepted',
    ]);
  });
});

describe('isShownToExecutors', () => {
  it.each([
    ['draft', 1, {}, false],
    ['draft', 2, {}, true],
    ['review', 1, {}, true],
    ['review', 1, { state: 'proposed' }, false],
    ['review', 1, { state: 'rejected' }, false],
    ['inProgress', 1, { state: 'cancelled' }, true],
    ['draft', 1, { sectionKey: 'assignments' }, true],
  ] as const)('in %s, edition %d, with %j: %s', (state, edition, changes, shown) => {
    expect(isShownToExecutors(item(changes), { state, edition })).toBe(shown);
  });
});

describe('editions', () => {
  it('freeze what stands, and are compared item by item', () => {
    const roadmap: Roadmap = { ...inState('approved'), number: '12-р', approvedOn: '2023-10-01' };
    const [first, second] = [item({ id: asId('a') }), item({ id: asId('b'), text: 'Второе' })];
    const occasion = { kind: 'meeting', firstDay: '2023-09-06', lastDay: '2023-09-06' } as const;
    const items = [first, second, item({ state: 'rejected' })];
    const frozen = freezeEdition(roadmap, items, occasion, asId('user'), ids, later);
    expect([frozen.edition, frozen.number, frozen.approvedOn, frozen.approver, frozen.items.length]).toEqual([
      1,
      '12-р',
      '2023-10-01',
      { position: 'Министр', name: undefined },
      2,
    ]);
    const now = {
      sections: roadmap.sections,
      items: editionItems([
        {
          ...first,
          due: '2024-02-01',
          state: 'started',
          indicator: { ...first.indicator!, planned: 50, actual: 7 },
          owner: { name: 'Училище' },
        },
        item({ id: asId('c'), text: 'Третье' }),
      ]),
    };
    const plain = (text: string | undefined) => text?.replaceAll('\u00A0', ' ');
    expect(
      compareEditions(frozen, now, 'ru').map(({ kind, before, after, fields }) => [
        kind,
        before?.text,
        after?.text,
        fields.map(({ field, from, to }) => [field, plain(from), plain(to)]),
      ]),
    ).toEqual([
      [
        'changed',
        'Организовать практику',
        'Организовать практику',
        [
          ['owner', 'Колледж', 'Училище'],
          ['due', '1 декабря 2023 г.', '1 февраля 2024 г.'],
          ['indicator', 'Обучающиеся: 40 чел.', 'Обучающиеся: 50 чел.'],
        ],
      ],
      ['added', undefined, 'Третье', []],
      ['removed', 'Второе', undefined, []],
    ]);
    expect(compareEditions(frozen, frozen, 'ru')).toEqual([]);
  });
});

describe('reports', () => {
  const report = (
    input: Parameters<typeof reportProgress>[1],
    delegationId: typeof mine | undefined = mine,
    { of = item(), roadmap = inState('inProgress') }: { of?: ActionItem; roadmap?: Roadmap } = {},
  ) => reportProgress(of, input, { roadmap, speaking: by(delegationId) }, ids, later);

  it('move the item and leave their own record', () => {
    const first = unwrap(report({ text: 'Договоры подписаны', actual: 12 }));
    expect([first.item.state, first.item.indicator?.actual, first.item.version]).toEqual(['started', 12, 2]);
    expect(first.report).toMatchObject({ state: 'started', actual: 12, delegationId: mine, author: 'Иванова И. И.' });
    const done = unwrap(
      report({ state: 'done', links: ['https://disk.example.org/akt.pdf'] }, theirs, { of: first.item }),
    );
    expect([done.item.state, done.item.indicator?.actual, done.report.links]).toEqual([
      'done',
      12,
      ['https://disk.example.org/akt.pdf'],
    ]);
    const again = unwrap(report({ text: 'Добавлен акт', actual: 40 }, mine, { of: done.item }));
    expect([again.item.state, again.item.stateNote, again.item.indicator?.actual]).toEqual([
      'done',
      'Добавлен акт',
      40,
    ]);
  });

  it('are refused to strangers, too early, empty or unconfirmed', () => {
    expect(codeOf(report({ text: 'x' }, strange))).toBe('report.not-yours');
    expect(codeOf(report({ text: 'x' }, mine, { roadmap: inState('review') }))).toBe('report.not-followed');
    expect(codeOf(report({ text: 'x' }, mine, { of: item({ state: 'cancelled' }) }))).toBe('report.not-followed');
    expect(codeOf(report({}))).toBe('report.empty');
    expect(codeOf(report({ state: 'done', actual: 40 }))).toBe('report.unconfirmed');
    expect(codeOf(report({ links: ['javascript:alert(1)', 'https://ok.example.org'] }))).toBe('report.link-unclear');
    expect(codeOf(report({ actual: 3 }, mine, { of: item({ indicator: undefined }) }))).toBe('item.no-indicator');
  });
});

describe('progress by section and owner', () => {
  it('counts each item that stands once, and what is overdue', () => {
    const items = [
      item({ state: 'done', indicator: { text: 'x', unit: 'чел.', planned: 10, actual: 9 } }),
      item({ state: 'started', due: '2023-11-01' }),
      item({ sectionKey: 'mentoring', owner: { name: 'Завод' }, due: undefined }),
      item({ state: 'proposed' }),
    ];
    const { total, sections, owners } = summarizeProgress(items, aRoadmap().sections, '2023-11-02');
    const figures = (planned: number, actual: number) => [{ unit: 'чел.', planned, actual, isAverage: false }];
    expect(total).toEqual({ items: 3, notStarted: 1, started: 1, done: 1, overdue: 1, figures: figures(90, 9) });
    expect(sections.map(({ key, items: count, overdue }) => [key, count, overdue])).toEqual([
      ['practice', 2, 1],
      ['mentoring', 1, 0],
    ]);
    expect(owners.map(({ name, overdue, figures: own }) => [name, overdue, own])).toEqual([
      ['Колледж', 1, figures(50, 9)],
      ['Завод', 0, figures(40, 0)],
    ]);
  });
});

describe('the progress report', () => {
  it('has a row for each item with its last report, for each section, owner and indicator', () => {
    const late = item({ id: asId('late'), state: 'started', due: '2023-11-01' });
    const share = item({
      id: asId('share'),
      state: 'done',
      sectionKey: 'mentoring',
      indicator: { text: 'Доля', unit: '%', planned: 80, actual: 90 },
    });
    const reports = [
      { text: 'Второй', at: new Date('2023-11-02T22:30:00Z') },
      { text: 'Первый', at: september },
    ].map(({ text, at }, index) => ({
      id: asId<'ProgressReport'>(`r${index}`),
      eventId: late.eventId,
      roadmapId: late.roadmapId,
      actionItemId: late.id,
      version: 1,
      text,
      state: 'started' as const,
      links: ['https://example.org/a', 'https://example.org/b'],
      fileIds: [asId<'ConfirmationFile'>('f')],
      onBehalf: false,
      author: 'Иванова И. И.',
      at,
    }));
    const ground = {
      roadmap: aRoadmap(),
      items: [share, item({ state: 'rejected' }), late],
      reports,
      today: '2023-11-03',
      // Three hours ahead of UTC: a report of the late evening is one of the next day.
      localDay: (instant: Date) => new Date(instant.getTime() + 3 * 3_600_000).toISOString().slice(0, 10),
    };
    const { sheets } = progressWorkbook(ground, 'ru');
    const day = (text: string) => new Date(`${text}T00:00:00Z`);
    expect(sheets.map(({ rows }) => rows)).toEqual([
      [
        [
          'Практика и стажировки обучающихся',
          'Организовать практику',
          'Колледж',
          'Завод; ЦОПП',
          null,
          day('2023-11-01'),
          'Исполняется',
          2,
          'Обучающиеся',
          'чел.',
          40,
          null,
          day('2023-11-03'),
          'Второй',
          'https://example.org/a\nhttps://example.org/b',
          1,
        ],
        [
          'Наставничество',
          'Организовать практику',
          'Колледж',
          'Завод; ЦОПП',
          null,
          day('2023-12-01'),
          'Исполнено',
          null,
          'Доля',
          '%',
          80,
          90,
          null,
          null,
          null,
          null,
        ],
      ],
      [
        ['Практика и стажировки обучающихся', 1, 0, 1, 0, 1],
        ['Наставничество', 1, 0, 0, 1, 0],
        ['Вся дорожная карта', 2, 0, 1, 1, 1],
      ],
      [['Колледж', 2, 0, 1, 1, 1]],
      [
        ['Практика и стажировки обучающихся', 'чел.', 40, 0, 'сумма'],
        ['Наставничество', '%', 80, 90, 'среднее'],
        ['Вся дорожная карта', '%', 80, 90, 'среднее'],
        ['Вся дорожная карта', 'чел.', 40, 0, 'сумма'],
      ],
    ]);
    for (const { columns, rows } of sheets) expect(rows.every((row) => row.length === columns.length)).toBe(true);
  });
});

describe('progress in per cent', () => {
  it('is averaged over the items, and not added up', () => {
    const share = (planned: number, actual?: number) =>
      item({ indicator: { text: 'Доля', unit: '%', planned, actual } });
    const { total } = summarizeProgress([share(80, 75), share(91), item()], aRoadmap().sections, '2023-11-02');
    expect(total.figures).toEqual([
      { unit: '%', planned: 86, actual: 38, isAverage: true },
      { unit: 'чел.', planned: 40, actual: 0, isAverage: false },
    ]);
  });
});

describe('reminders', () => {
  it.each([
    ['2023-11-23', undefined],
    ['2023-11-24', 'soon'],
    ['2023-11-29', 'soon'],
    ['2023-11-30', 'now'],
    ['2023-12-01', 'now'],
    ['2023-12-02', 'overdue'],
    ['2023-12-07', 'overdue'],
    ['2023-12-08', 'longOverdue'],
  ])('on %s an item due on 1 December is %s', (today, stage) => {
    expect(reminderStage(item(), today)).toBe(stage);
  });

  it('are only for open items that are followed, and go to the owner, else to the co-executors', () => {
    const items = [
      item({ id: asId('a') }),
      item({ id: asId('b'), state: 'done' }),
      item({ id: asId('c'), due: undefined }),
    ];
    expect(dueReminders(items, inState('inProgress'), '2023-12-01').map(({ key }) => key)).toEqual([
      'a/2023-12-01/now',
    ]);
    expect(dueReminders(items, inState('review'), '2023-12-01')).toEqual([]);
    const reminded = (of: ActionItem, absent?: string) =>
      remindedOf(of, (party) => voiceKey(party) !== undefined && party.name !== absent).map(({ name }) => name);
    expect(reminded(item())).toEqual(['Колледж']);
    // A delegation that has withdrawn, or that nobody belongs to.
    expect(reminded(item(), 'Колледж')).toEqual(['Завод']);
    expect(reminded(item({ owner: { name: 'Управление' } }))).toEqual(['Завод']);
    expect(reminded(item({ owner: { name: 'Управление', personId: asId('p') } }))).toEqual(['Управление']);
  });
});
