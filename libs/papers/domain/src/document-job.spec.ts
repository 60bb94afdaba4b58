import { asId } from '@vstrecha/kernel';
import { type DocumentOrder, type Orderer, advanced, begun, made, orderDocument } from './document-job.js';
import { templateFailure } from './document-template.js';

const now = new Date('2023-09-06T15:00:00Z');
const ids = { next: <Tag extends string>() => asId<Tag>('j1') };
const own = asId<'Delegation'>('own');
const order: DocumentOrder = {
  kind: 'agendas',
  format: 'pdf',
  language: 'ru',
  asZip: false,
  delegationIds: [],
  delegateIds: [],
  tableIds: [],
  withProposals: false,
};
const organizer: Orderer = { id: 'u1', isStaff: true, delegationIds: [], waiting: 0 };
const delegate: Orderer = { id: 'u2', isStaff: false, delegationIds: [own], waiting: 0 };
const event = { eventId: asId<'Event'>('e1') };
const template = (kind: 'roadmap' | 'agendas') => ({
  id: asId<'DocumentTemplate'>('t1'),
  ...event,
  version: 1,
  createdAt: now,
  updatedAt: now,
  kind,
  name: 'x',
  size: 1,
});

describe('an order of a document', () => {
  it('of an organizer is for those who run the event', () => {
    expect(orderDocument(order, organizer, event, ids, now)).toMatchObject({
      ok: true,
      value: {
        state: 'queued',
        progress: 0,
        audienceDelegationIds: [],
        order,
        expiresAt: new Date('2023-09-13T15:00:00Z'),
      },
    });
  });

  it('of a delegate is narrowed to the own delegation', () => {
    expect(orderDocument(order, delegate, event, ids, now)).toMatchObject({
      ok: true,
      value: { audienceDelegationIds: [own], order: { delegationIds: [own] } },
    });
  });

  it.each<[string, Partial<DocumentOrder>, Orderer, string]>([
    ['badges for a delegate', { kind: 'badges' }, delegate, 'document.not-yours'],
    ['agendas of others for a delegate', { delegationIds: [asId<'Delegation'>('x')] }, delegate, 'document.not-yours'],
    ['agendas as XLSX', { format: 'xlsx' }, organizer, 'document.format'],
    ['a programme as an archive', { kind: 'programme', asZip: true }, organizer, 'document.zip'],
    ['an edition of a programme', { kind: 'programme', edition: 1 }, organizer, 'document.edition'],
    [
      'an edition with proposals',
      { kind: 'roadmap', format: 'ics', edition: 1, withProposals: true },
      organizer,
      'document.edition',
    ],
    ['a calendar of a protocol', { kind: 'protocol', format: 'ics' }, organizer, 'document.format'],
    ['a sixth at once', {}, { ...organizer, waiting: 5 }, 'document.too-many-waiting'],
  ])('%s is refused', (_, changes, by, code) => {
    expect(orderDocument({ ...order, ...changes }, by, event, ids, now)).toMatchObject({ ok: false, error: { code } });
  });

  it.each<[Partial<DocumentOrder>, 'roadmap' | 'agendas', string]>([
    [{}, 'agendas', 'template.format'],
    [{ format: 'docx' }, 'roadmap', 'template.kind'],
    [{ kind: 'badges' }, 'roadmap', 'template.unsupported'],
  ])('a template must fit %#', (changes, kind, code) => {
    const context = { ...event, template: template(kind) };
    expect(orderDocument({ ...order, ...changes }, organizer, context, ids, now)).toMatchObject({
      ok: false,
      error: { code },
    });
  });

  it('gets on, never back, and is kept for a week from when it is made', () => {
    const ordered = orderDocument(order, organizer, event, ids, now);
    if (!ordered.ok) throw new Error('refused');
    const further = advanced(begun(ordered.value, now), 0.4, now);
    expect(advanced(further, 0.2, now).progress).toBe(0.4);
    const later = new Date('2023-09-07T15:00:00Z');
    const done = made(further, { name: 'x.pdf', mediaType: 'application/pdf', size: 3 }, later);
    expect(done).toMatchObject({ state: 'done', progress: 1, version: 4, expiresAt: new Date('2023-09-14T15:00:00Z') });
  });
});

describe('a template that cannot be filled', () => {
  it('tells name and place of each fault', () => {
    const fault = {
      kind: 'unknown',
      placeholder: 'titel',
      part: 'header',
      paragraph: 2,
      excerpt: 'Карта {titel}',
    } as const;
    const failure = templateFailure({ faults: [fault] }, { megabytes: 2, unpacked: 40 });
    expect(failure).toEqual({
      kind: 'invalid',
      issues: [
        {
          code: 'template.unknown',
          path: ['content'],
          params: {
            placeholder: 'titel',
            placeRu: 'верхний колонтитул, абзац 2, «Карта {titel}»',
            placeEn: 'the header, paragraph 2, “Карта {titel}”',
          },
        },
      ],
    });
  });

  it('tells the cell of a table', () => {
    const fault = {
      kind: 'unclosed',
      placeholder: 'title',
      part: 'body',
      paragraph: 9,
      cell: { table: 2, row: 3, column: 1 },
    } as const;
    const failure = templateFailure({ faults: [fault] }, { megabytes: 2, unpacked: 40 });
    expect(failure.kind === 'invalid' && failure.issues[0].params).toEqual({
      placeholder: 'title',
      placeRu: 'текст документа, таблица 2, строка 3, столбец 1',
      placeEn: 'the body, table 2, row 3, column 1',
    });
  });
});
