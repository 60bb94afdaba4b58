import { asId, unwrap } from '@vstrecha/kernel';
import {
  type ActionItem,
  addActionItem,
  contentOf,
  deletable,
  editActionItem,
  isFollowed,
  isIncomplete,
  moveActionItem,
  replaceParty,
} from './action-item.js';
import { assignmentsAmong, isAssignment } from './assignment.js';
import { aRoadmap, countingIds, later, september } from './roadmap.builder.js';
import { type Roadmap, type RoadmapContent, createRoadmap, moveRoadmap, updateRoadmap } from './roadmap.js';
import { freezeEdition } from './edition.js';
import { draftPaper, editionPaper } from './roadmap-paper.js';
import { actionItemStates, actionItemTransitions, roadmapStates, roadmapTransitions } from './roadmap-lifecycle.js';
import { explainSources } from './source-explanation.js';

const full: RoadmapContent = { proposed: 0, standing: 3, incomplete: 0, open: 0, objections: 0 };
const at = { now: later, today: '2023-09-20' };
const inState = (state: Roadmap['state']): Roadmap => ({ ...aRoadmap(), state });

function anItem(input: Partial<Parameters<typeof addActionItem>[0]> = {}, roadmap = aRoadmap()): ActionItem {
  return unwrap(
    addActionItem(
      { sectionKey: 'assignments', text: 'Подготовить памятку', ...input },
      { roadmap, position: 1, sources: [{ kind: 'decision', text: 'Протокол № 1' }] },
      countingIds('item'),
      september,
    ),
  );
}

describe('createRoadmap', () => {
  it('has the template’s sections in its language', () => {
    const { sections, state, edition, version } = aRoadmap({}, 'en');
    expect([state, edition, version, sections.length]).toEqual(['draft', 1, 1, 12]);
    expect([sections[0], sections.at(-1)]).toEqual([
      { key: 'practice', title: 'Practice and internships of students', forms: ['practice', 'internship'] },
      { key: 'assignments', title: 'Assignments', forms: [] },
    ]);
  });

  it('lists every fault', () => {
    const failed = createRoadmap(
      {
        subject: ' ',
        approver: { position: '' },
        agreeing: [{ position: 'x'.repeat(501) }],
        sections: [
          { key: '1', title: 'Раздел' },
          { key: 'own', title: '' },
          { key: 'own', title: 'Ещё', forms: ['practice', 'nonsense'] },
          { key: 'practice', title: 'Практика' },
        ],
        itemTemplates: [{ form: 'nonsense' }, { form: 'practice', lead: 'nobody' }],
      },
      { eventId: aRoadmap().eventId, language: 'ru' },
      countingIds(),
      september,
    );
    expect(
      !failed.ok &&
        failed.error.kind === 'invalid' &&
        failed.error.issues.map(({ code, path }) => `${code} ${path.join('.')}`),
    ).toEqual([
      'roadmap.subject-missing subject',
      'roadmap.position-missing approver.position',
      'roadmap.too-long agreeing.0.position',
      'roadmap.section-key sections.0.key',
      'roadmap.section-title sections.1.title',
      'roadmap.section-twice sections.2.key',
      'roadmap.form-unknown sections.2.forms',
      'roadmap.form-twice sections.3.forms',
      'roadmap.form-unknown itemTemplates.0.form',
      'roadmap.lead-unknown itemTemplates.1.lead',
    ]);
  });
});

describe('updateRoadmap', () => {
  it('keeps sections that hold items', () => {
    const sections = [{ key: 'own', title: 'Своё' }];
    expect(updateRoadmap(aRoadmap(), { sections }, new Set(['practice']), later)).toEqual({
      ok: false,
      error: {
        kind: 'rule',
        code: 'roadmap.section-in-use',
        path: ['sections'],
        params: { title: 'Практика и стажировки обучающихся' },
      },
    });
    const updated = unwrap(updateRoadmap(aRoadmap(), { sections, number: '12-р' }, new Set(), later));
    expect([updated.sections, updated.number, updated.subject, updated.version]).toEqual([
      [{ ...sections[0], forms: [] }],
      '12-р',
      'по кадрам',
      2,
    ]);
  });

  it.each(['approved', 'inProgress', 'closed'] as const)('is refused where the roadmap is %s', (state) => {
    const failed = updateRoadmap(inState(state), { subject: 'x' }, new Set(), later);
    expect(!failed.ok && 'code' in failed.error && failed.error.code).toBe('roadmap.not-editable');
  });
});

describe('moveRoadmap', () => {
  it('allows exactly the steps of the table', () => {
    for (const from of roadmapStates) {
      const reachable = roadmapStates.filter((to) => moveRoadmap(inState(from), { to }, full, at).ok);
      expect([from, reachable.sort()]).toEqual([from, [...roadmapTransitions[from]].sort()]);
    }
  });

  it.each<[Roadmap['state'], Roadmap['state'], Partial<RoadmapContent>, string]>([
    ['draft', 'review', { standing: 0 }, 'roadmap.empty'],
    ['review', 'approved', { standing: 0 }, 'roadmap.empty'],
    ['review', 'approved', { proposed: 2 }, 'roadmap.undecided'],
    ['review', 'approved', { incomplete: 1 }, 'roadmap.incomplete'],
    ['review', 'approved', { objections: 1 }, 'roadmap.objections'],
    ['inProgress', 'closed', { open: 4 }, 'roadmap.open-items'],
  ])('from %s to %s with %j: %s', (from, to, content, code) => {
    const failed = moveRoadmap(inState(from), { to }, { ...full, ...content }, at);
    expect(!failed.ok && 'code' in failed.error && failed.error.code).toBe(code);
  });

  it('begins a new edition when it is opened after its approval', () => {
    const approved = unwrap(
      moveRoadmap(inState('review'), { to: 'approved', number: '12-р', approvedOn: '2023-09-18' }, full, at),
    );
    expect([approved.approvedAt, approved.approvedOn, approved.number, approved.edition]).toEqual([
      later,
      '2023-09-18',
      '12-р',
      1,
    ]);
    expect(unwrap(moveRoadmap(inState('review'), { to: 'approved' }, full, at)).approvedOn).toBe('2023-09-20');
    const reopened = unwrap(moveRoadmap(approved, { to: 'draft' }, full, at));
    expect([reopened.approvedOn, reopened.edition, reopened.version, reopened.number]).toEqual([
      undefined,
      2,
      3,
      '12-р',
    ]);
    expect(unwrap(moveRoadmap(inState('review'), { to: 'draft' }, full, at)).edition).toBe(1);
  });
});

describe('action items', () => {
  it('written by hand are accepted at once and say where they come from', () => {
    const item = anItem({
      owner: { name: ' Управление  труда ' },
      due: '2023-10-01',
      indicator: { text: 'Писем', unit: 'ед.', planned: 24 },
    });
    expect([item.state, item.origin, item.owner, item.indicator]).toEqual([
      'accepted',
      'byHand',
      { name: 'Управление труда' },
      { text: 'Писем', unit: 'ед.', planned: 24, actual: undefined, byYear: undefined },
    ]);
    expect([explainSources(item, 'ru'), explainSources({ sources: [] }, 'ru')]).toEqual([
      'из 1 решения',
      'внесено вручную',
    ]);
    expect([isIncomplete(item), isIncomplete(anItem())]).toEqual([false, true]);
  });

  it('list every fault', () => {
    const failed = addActionItem(
      {
        sectionKey: 'nowhere',
        text: '',
        owner: { name: ' ' },
        start: '2023-10-02',
        due: '2023-10-01',
        indicator: { text: '', planned: -1, byYear: [{ year: 1900, count: 2 }] },
      },
      { roadmap: aRoadmap(), position: 1, sources: [{ kind: 'decision', text: ' ' }] },
      countingIds(),
      september,
    );
    expect(
      !failed.ok &&
        failed.error.kind === 'invalid' &&
        failed.error.issues.map(({ code, path }) => `${code} ${path.join('.')}`),
    ).toEqual([
      'item.text-missing sources.0.text',
      'item.section-unknown sectionKey',
      'item.text-missing text',
      'item.days-reversed due',
      'item.party-name-missing owner.name',
      'item.indicator-missing indicator.text',
      'item.figure-out-of-range indicator.planned',
      'item.year-out-of-range indicator.byYear.0',
      'item.years-not-planned indicator.byYear',
    ]);
  });

  it('are edited while the roadmap is written: what is absent stays, null clears', () => {
    const item = anItem({ due: '2023-10-01', expectedResult: 'Разослана' });
    const edited = unwrap(editActionItem(item, { text: 'Памятка', due: null }, aRoadmap(), later));
    expect([edited.text, edited.due, edited.expectedResult, edited.version, edited.edited]).toEqual([
      'Памятка',
      undefined,
      'Разослана',
      2,
      false,
    ]);
    const failed = editActionItem(item, { text: 'x' }, inState('approved'), later);
    expect(!failed.ok && 'code' in failed.error && failed.error.code).toBe('roadmap.not-editable');
  });

  it('go exactly the steps of the table, each in its phase', () => {
    for (const [phase, roadmap] of [
      ['writing', inState('draft')],
      ['work', inState('inProgress')],
    ] as const) {
      for (const from of actionItemStates) {
        const reachable = actionItemStates.filter(
          (to) =>
            moveActionItem(
              { ...anItem({ sectionKey: 'organization' }), sources: [], state: from },
              { to, note: 'Причина' },
              roadmap,
              later,
            ).ok,
        );
        const expected = actionItemStates.filter((to) => actionItemTransitions[from][to] === phase);
        expect([phase, from, reachable]).toEqual([phase, from, expected]);
      }
    }
  });

  it('that were assigned at the event are followed before the roadmap is approved', () => {
    const assigned = anItem();
    const done = unwrap(moveActionItem(assigned, { to: 'done', note: 'Разослано' }, aRoadmap(), later));
    expect([done.state, isFollowed(assigned, inState('closed')), isFollowed(assigned, inState('review'))]).toEqual([
      'done',
      false,
      true,
    ]);
    const drawn = { ...anItem({ sectionKey: 'practice' }), sources: [] };
    expect([isAssignment(drawn), isFollowed(drawn, aRoadmap())]).toEqual([false, false]);
  });

  it('need a reason to be rejected, and an indicator to report a value', () => {
    const without = moveActionItem(anItem(), { to: 'rejected' }, aRoadmap(), later);
    expect(!without.ok && without.error.kind === 'invalid' && without.error.issues).toEqual([
      { code: 'item.reason-missing', path: ['note'] },
    ]);
    const item = anItem({ indicator: { text: 'Писем', planned: 24 } });
    const done = unwrap(
      moveActionItem(item, { to: 'done', note: 'Разослано', actual: 23 }, inState('inProgress'), later),
    );
    expect([done.state, done.stateNote, done.indicator]).toEqual([
      'done',
      'Разослано',
      { text: 'Писем', planned: 24, actual: 23 },
    ]);
    const noIndicator = moveActionItem(anItem(), { to: 'done', actual: 1 }, inState('inProgress'), later);
    expect(!noIndicator.ok && noIndicator.error.kind === 'invalid' && noIndicator.error.issues).toEqual([
      { code: 'item.no-indicator', path: ['actual'] },
    ]);
  });
});

describe('assignmentsAmong', () => {
  it('numbers what talks and decisions ask for, in their order, and leaves out what does not stand', () => {
    const talk = asId<'AgendaItem'>('talk');
    const second = { ...anItem({ text: 'Второе', due: '2023-10-01', owner: { name: 'Управление' } }), position: 2 };
    const first = { ...anItem({ text: 'Первое' }), sources: [{ kind: 'agendaItem', agendaItemId: talk } as const] };
    const elsewhere = { ...anItem({ text: 'В направлении', sectionKey: 'practice' }), position: 0 };
    const drawn = { ...anItem({ text: 'По итогам', sectionKey: 'practice' }), sources: [] };
    const rejected = { ...anItem({ text: 'Снято' }), state: 'cancelled' } as const;
    const list = assignmentsAmong([elsewhere, drawn, second, rejected, first]);
    expect(list.map(({ number, text, agendaItemIds, decisions }) => [number, text, agendaItemIds, decisions])).toEqual([
      [1, 'Первое', [talk], []],
      [2, 'Второе', [], ['Протокол № 1']],
      [3, 'В направлении', [], ['Протокол № 1']],
    ]);
    expect([list[1]!.due, list[1]!.owner!.name]).toEqual(['2023-10-01', 'Управление']);
  });
});

describe('replaceParty', () => {
  it('moves every mention to the record that stays, and keeps the names', () => {
    const [old, kept] = [asId<'Organization'>('old'), asId<'Organization'>('kept')];
    const item = anItem({
      owner: { name: 'Завод', organizationId: old },
      coExecutors: [{ name: 'Завод № 2', organizationId: old }, { name: 'ЦОПП' }],
    });
    const moved = replaceParty(item, old, kept, later);
    expect([moved.owner, ...moved.coExecutors].map((party) => [party?.name, party?.organizationId])).toEqual([
      ['Завод', kept],
      ['Завод № 2', kept],
      ['ЦОПП', undefined],
    ]);
    expect(moved.version).toBe(2);
  });
});

describe('what the items come to', () => {
  it('counts what is proposed, standing, incomplete and open', () => {
    const complete = anItem({ owner: { name: 'Управление' }, due: '2023-10-01' });
    const items = [
      complete,
      { ...complete, state: 'done' },
      { ...complete, state: 'proposed' },
      { ...complete, state: 'rejected' },
      anItem(),
    ] as const;
    expect(contentOf(items)).toEqual({ proposed: 1, standing: 3, incomplete: 1, open: 2, objections: 0 });
  });

  it('can be deleted where it was written by hand, while the roadmap is written', () => {
    expect(deletable(anItem(), aRoadmap())).toEqual({ ok: true, value: undefined });
    const drawn = deletable({ origin: 'drawn' }, aRoadmap());
    expect(!drawn.ok && 'code' in drawn.error && drawn.error.code).toBe('item.drawn');
    expect(deletable(anItem(), inState('approved')).ok).toBe(false);
  });
});

describe('the paper', () => {
  const occasion = { kind: 'meeting', city: 'Тверь', firstDay: '2023-09-06', lastDay: '2023-09-06' } as const;

  it('of a draft holds accepted items by section, in order, and proposals only when asked', () => {
    const accepted = anItem({ due: '2023-10-01', owner: { name: 'Управление' } });
    const second = { ...anItem({ text: 'Первое', sectionKey: 'assignments' }), position: 0 };
    const proposed = { ...anItem({ text: 'Практика', sectionKey: 'practice' }), state: 'proposed' } as const;
    const paper = draftPaper(aRoadmap({ number: '7' }), [accepted, proposed, second], occasion, 'ru');
    expect(paper.sections.map(({ title, items }) => [title, items.map(({ text }) => text)])).toEqual([
      ['Поручения', ['Первое', 'Подготовить памятку']],
    ]);
    expect([paper.isDraft, paper.year, paper.occasion?.replaceAll('\u00A0', ' ')]).toEqual([
      true,
      2023,
      'по результатам совещания 6 сентября 2023 г., г. Тверь',
    ]);
    expect(
      draftPaper(aRoadmap(), [proposed], occasion, 'ru', { withProposals: true }).sections[0]!.items[0]!.owner,
    ).toBe('—');
  });

  it('says in English what is not a text that somebody entered', () => {
    const promise = { what: 'Закрепить наставника', due: '2023-09-20', by: { name: 'Завод' } };
    const item: ActionItem = {
      ...anItem({
        due: '2023-10-01',
        owner: { name: 'Управление' },
        indicator: { text: 'Человек', unit: 'чел.', planned: 5, actual: 3 },
      }),
      sources: [{ kind: 'outcome', seriesId: asId('s'), unit: 's/commitment/c', said: '', promise }],
    };
    const paper = draftPaper(aRoadmap(), [item], occasion, 'en');
    expect(paper.occasion?.replaceAll('\u00A0', ' ')).toBe('following the meeting of 6 September 2023, Тверь');
    const [shown] = paper.sections[0]!.items;
    expect([shown!.text, shown!.indicator].map((text) => text?.replaceAll('\u00A0', ' '))).toEqual([
      'Подготовить памятку\n– Закрепить наставника: Завод (by 20 September 2023)',
      'Человек: 5 чел.; reached 3 чел.',
    ]);
    const edition = freezeEdition(aRoadmap(), [item], occasion, undefined, countingIds(), later);
    expect(editionPaper(edition, 'en').occasion).toBe(paper.occasion);
  });

  it('of an edition says what was approved, whatever has changed since', () => {
    const signing = [{ position: 'Ректор', name: 'Орлов Пётр Ильич' }];
    const agreeing = [{ position: 'Глава департамента', name: undefined }];
    const roadmap: Roadmap = {
      ...aRoadmap({ signing, agreeing }),
      state: 'approved',
      number: '12-р',
      approvedOn: '2024-01-15',
    };
    const item = { ...anItem({ due: '2023-10-01', owner: { name: 'Управление' } }), state: 'accepted' } as const;
    const event = { ...occasion, id: roadmap.eventId, title: 'Совещание' };
    const edition = freezeEdition(roadmap, [item], event, undefined, countingIds(), later);
    // As the store gives it back: of the event only what the paper says is kept.
    expect(edition.occasion).toEqual(occasion);
    expect(JSON.parse(JSON.stringify(editionPaper(edition, 'ru')).replaceAll('\u00A0', ' '))).toEqual({
      subject: 'по кадрам',
      occasion: 'по результатам совещания 6 сентября 2023 г., г. Тверь',
      isDraft: false,
      year: 2024,
      approval: { on: { year: 2024, month: 1, day: 15 }, number: '12-р' },
      approvedBy: { position: 'Министр' },
      agreedBy: [{ position: 'Глава департамента' }],
      signedBy: [{ position: 'Ректор', name: 'Орлов Пётр Ильич' }],
      sections: [
        {
          title: 'Поручения',
          items: [
            {
              text: 'Подготовить памятку',
              due: { year: 2023, month: 10, day: 1 },
              owner: 'Управление',
              coExecutors: [],
              expectedResult: '—',
              confirmation: '—',
            },
          ],
        },
      ],
    });
  });
});
