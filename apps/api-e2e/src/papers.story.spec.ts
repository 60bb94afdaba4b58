import excel from 'exceljs';
import JSZip from 'jszip';
import mammoth from 'mammoth';
import { type Caller, type TestProduct, startTestProduct } from '@vstrecha/api';
import { writeDocx } from '@vstrecha/documents';
import { OutboxRelay } from '@vstrecha/platform';
import { type HeldMeeting, delegateEmail, heldMeetings } from './held-meetings.builder.js';
import { type Payload, mutate } from './mutate.js';

const chair = { position: 'Министр промышленности', name: 'Ильин Владимир Викторович' };
const DAYS_KEPT = 7;

interface Job {
  readonly id: string;
  readonly state: string;
  readonly progress: number;
  readonly failure: string | null;
  readonly file: {
    readonly name: string;
    readonly mediaType: string;
    readonly size: number;
    readonly path: string;
  } | null;
}
const JOB = 'id state progress failure file { name mediaType size path }';

describe('papers of an event', () => {
  let product: TestProduct;
  let organizer: Caller;
  let observer: Caller;
  let plant: Caller;
  let college: Caller;
  let outsider: Caller;
  let eventId: string;
  let roleGrantId: string;
  let held: readonly HeldMeeting[];

  beforeAll(async () => {
    product = await startTestProduct();
    organizer = await product.callerFor('admin@example.org', { admin: true });
    const event = await heldMeetings(organizer, 2);
    ({ eventId, held } = event);
    await observe();
    observer = await product.callerFor('observer@example.org');
    plant = await product.callerFor(delegateEmail(event.eventTag, 'plant', 0));
    college = await product.callerFor(delegateEmail(event.eventTag, 'college', 1));
    outsider = await product.callerFor('outsider@example.org');
  });
  afterAll(() => product?.close());

  const observe = async (): Promise<void> => {
    const input = { eventId, email: 'observer@example.org', role: 'OBSERVER' };
    const granted = await mutate<{ roleGrant: { id: string } }>(organizer, 'grantRole', input, 'roleGrant { id }');
    roleGrantId = granted.roleGrant.id;
  };
  const place = (caller: Caller, input: object): Promise<Payload & { documentJob: Job }> =>
    mutate(caller, 'orderDocument', { eventId, ...input }, `documentJob { ${JOB} }`);
  const look = async (caller: Caller, id: string): Promise<Job | null> =>
    (await caller.get<{ documentJob: Job | null }>(`query ($id: ID!) { documentJob(id: $id) { ${JOB} } }`, { id }))
      .documentJob;
  const made = async (caller: Caller, input: object): Promise<Job> => {
    const { documentJob, ...failure } = await place(caller, input);
    if (!documentJob) throw new Error(JSON.stringify(failure));
    await product.settled();
    return (await look(caller, documentJob.id))!;
  };
  const fetched = (caller: Caller, path: string) =>
    fetch(`${product.url}${path}`, { headers: caller.token ? { authorization: `Bearer ${caller.token}` } : {} });
  const bytesOf = async (caller: Caller, { file }: Job): Promise<Buffer> =>
    Buffer.from(await (await fetched(caller, file!.path)).arrayBuffer());

  it('are ordered, made in the background and fetched under their own name', async () => {
    const ordered = await place(organizer, { kind: 'MEETING_LIST', format: 'XLSX' });
    expect(ordered.documentJob).toMatchObject({ state: 'QUEUED', progress: 0, file: null });
    await product.settled();
    const job = (await look(organizer, ordered.documentJob.id))!;
    expect(job).toMatchObject({ state: 'DONE', progress: 1, file: { name: 'Список встреч.xlsx' } });
    const response = await fetched(organizer, job.file!.path);
    expect(response.headers.get('content-disposition')).toContain(encodeURIComponent('Список встреч.xlsx'));
    const bytes = await response.arrayBuffer();
    expect(bytes.byteLength).toBe(job.file!.size);
    const book = new excel.Workbook();
    await book.xlsx.load(bytes);
    const page = book.worksheets[0]!;
    const rows = [2, 3].map((row) => [1, 2, 3, 4, 6, 8].map((column) => page.getCell(row, column).value));
    const sides = held.map(({ plant: one, college: two }) => [one.title, two.title]);
    expect(rows).toEqual(
      sides.map((titles, index) => [new Date('2023-09-06T00:00:00Z'), '13:00', '13:20', index + 1, ...titles]),
    );
  });

  it.each([
    [{ kind: 'PROGRAMME', format: 'PDF' }, 'Программа.pdf', '%PDF-'],
    [{ kind: 'BADGES', format: 'PDF' }, 'Бейджи.pdf', '%PDF-'],
    [{ kind: 'TABLE_SHEETS', format: 'DOCX' }, 'Листы столов.docx', 'PK'],
    [{ kind: 'PROGRAMME', format: 'MD', language: 'EN' }, 'Programme.md', '# PROGRAMME'],
    [{ kind: 'MEETING_LIST', format: 'CSV' }, 'Список встреч.csv', '\uFEFFДата;'],
  ])('%j', async (input, name, start) => {
    const job = await made(observer, input);
    expect(job).toMatchObject({ state: 'DONE', file: { name } });
    expect((await bytesOf(observer, job)).toString('utf8').startsWith(start)).toBe(true);
  });

  it('come as an archive with a file for each person', async () => {
    const job = await made(organizer, { kind: 'AGENDAS', format: 'DOCX', asZip: true });
    const zip = await JSZip.loadAsync(await bytesOf(organizer, job));
    const names = Object.keys(zip.files).sort();
    expect(names).toHaveLength(4);
    const own = names.find((name) => name.includes(held[0]!.plant.title))!;
    const { value } = await mammoth.extractRawText({ buffer: await zip.file(own)!.async('nodebuffer') });
    expect(value).toContain(`Встреча: ${held[0]!.college.title}`);
    expect(value).not.toContain(held[1]!.college.title);
  });

  it('of a delegate are the programme and the agendas of the own delegation, for that delegation alone', async () => {
    const job = await made(plant, { kind: 'AGENDAS', format: 'DOCX' });
    const { value } = await mammoth.extractRawText({ buffer: await bytesOf(plant, job) });
    expect(value).toContain(held[0]!.college.title);
    expect(value).not.toContain(held[1]!.plant.title);
    expect((await place(plant, { kind: 'BADGES', format: 'PDF' })).code).toBe('document.not-yours');
    const others = { kind: 'AGENDAS', format: 'PDF', delegationIds: [held[1]!.plant.id] };
    expect((await place(plant, others)).code).toBe('document.not-yours');
    const status = async (caller: Caller) => (await fetched(caller, job.file!.path)).status;
    expect(await Promise.all([plant, organizer, observer].map(status))).toEqual([200, 200, 200]);
    expect(await Promise.all([college, outsider, product.anonymous].map(status))).toEqual([403, 403, 401]);
    expect((await college.ask('query ($id: ID!) { documentJob(id: $id) { id } }', { id: job.id })).errors).toHaveLength(
      1,
    );
    expect(
      (
        await outsider.ask(`mutation ($input: OrderDocumentInput!) { orderDocument(input: $input) { __typename } }`, {
          input: { eventId, kind: 'PROGRAMME', format: 'PDF' },
        })
      ).errors,
    ).toHaveLength(1);
  });

  it('of the organizers are for nobody else, and no more for who is not one of them any more', async () => {
    const job = await made(observer, { kind: 'MEETING_LIST', format: 'CSV' });
    expect((await fetched(plant, job.file!.path)).status).toBe(403);
    expect((await fetched(observer, job.file!.path)).status).toBe(200);
    await mutate(organizer, 'revokeRole', { roleGrantId });
    expect((await fetched(observer, job.file!.path)).status).toBe(403);
    await observe();
    expect((await fetched(observer, job.file!.path)).status).toBe(200);
  });

  it('that cannot be made say why', async () => {
    expect((await place(organizer, { kind: 'BADGES', format: 'DOCX' })).code).toBe('document.format');
    const job = await made(organizer, { kind: 'PROTOCOL', format: 'PDF' });
    expect(job).toMatchObject({
      state: 'FAILED',
      failure: 'У мероприятия нет протокола. Сначала создайте его.',
      file: null,
    });
    expect((await fetched(organizer, `/downloads/documents/${job.id}`)).status).toBe(404);
  });

  it('are gone after some days, record and bytes', async () => {
    const job = await made(organizer, { kind: 'PROGRAMME', format: 'DOCX' });
    const relay = product.app.get(OutboxRelay);
    const before = await product.store.connection.collection('fileChunks').countDocuments({});
    await relay.runTask('documents.removal', new Date(Date.now() + (DAYS_KEPT - 1) * 86_400_000));
    expect(await product.store.connection.collection('fileChunks').countDocuments({})).toBe(before);
    expect((await fetched(organizer, job.file!.path)).status).toBe(200);
    await relay.runTask('documents.removal', new Date(Date.now() + (DAYS_KEPT + 1) * 86_400_000));
    expect(await product.store.connection.collection('fileChunks').countDocuments({})).toBe(0);
    expect(await look(organizer, job.id)).toBeNull();
    expect((await fetched(organizer, job.file!.path)).status).toBe(404);
  });

  describe('the protocol', () => {
    const PROTOCOL = 'protocol { id version number subject questions { title decisions } assignments { text due } }';
    interface Answer {
      readonly protocol: { readonly id: string; readonly version: number };
    }

    it('is created, edited by version, and written with the assignments of the roadmap', async () => {
      const created = await mutate<Answer>(organizer, 'createProtocol', { eventId, number: '7', chair }, PROTOCOL);
      expect(created.protocol).toMatchObject({ version: 1, number: '7', subject: 'Синхронизация', assignments: [] });
      const again = await mutate(organizer, 'createProtocol', { eventId, chair });
      expect(again).toMatchObject({ __typename: 'RuleViolation', code: 'protocol.exists' });
      const { id: protocolId } = created.protocol;
      const questions = [{ title: 'Меры поддержки', decisions: ['Принять к сведению.'] }];
      const change = { protocolId, expectedVersion: 1, questions };
      expect((await mutate<Answer>(organizer, 'updateProtocol', change, PROTOCOL)).protocol).toMatchObject({
        version: 2,
        questions: [{ title: 'Меры поддержки', decisions: ['Принять к сведению.'] }],
      });
      expect(await mutate(organizer, 'updateProtocol', change)).toMatchObject({
        __typename: 'Conflict',
        currentVersion: 2,
      });
      const wrong = await mutate(organizer, 'updateProtocol', { protocolId, expectedVersion: 2, subject: ' ' });
      expect(wrong.issues).toEqual([{ code: 'papers.text-missing', path: ['subject'] }]);
      for (const caller of [observer, plant]) {
        const answer = await caller.ask(
          'mutation ($input: UpdateProtocolInput!) { updateProtocol(input: $input) { __typename } }',
          { input: { protocolId, expectedVersion: 2, subject: 'x' } },
        );
        expect(answer.errors).toHaveLength(1);
      }
      const { roadmap } = await mutate<{ roadmap: { id: string } }>(
        organizer,
        'createRoadmap',
        { eventId, subject: 'по кадрам', approver: chair },
        'roadmap { id }',
      );
      await mutate(organizer, 'addActionItem', {
        roadmapId: roadmap.id,
        sectionKey: 'assignments',
        text: 'Разослать памятку',
        owner: { name: 'Управление по труду' },
        due: '2026-12-01',
        sources: [{ kind: 'DECISION', text: 'Разослать' }],
      });
      const job = await made(observer, { kind: 'PROTOCOL', format: 'DOCX' });
      const { value } = await mammoth.extractRawText({ buffer: await bytesOf(observer, job) });
      const text = value.replaceAll('\u00A0', ' ');
      expect(text).toContain('Председательствовал: Ильин В. В., Министр промышленности');
      expect(text).toContain('1.1. Принять к сведению.');
      expect(text).toContain('1. Разослать памятку, в срок до 1 декабря 2026 г. Ответственный: Управление по труду.');
      const DELEGATES = `query ($id: ID!) { event(id: $id) { delegations { edges { node { delegates { id name came } } } } } }`;
      const delegates = async (caller: Caller) =>
        (
          await caller.get<{
            event: {
              delegations: { edges: { node: { delegates: { id: string; name: string; came: boolean | null }[] } }[] };
            };
          }>(DELEGATES, { id: eventId })
        ).event.delegations.edges.flatMap(({ node }) => node.delegates);
      const [first, second] = [held[0]!.plant, held[0]!.college].map(({ title, delegates: [one] }) => ({
        title,
        id: one!.id,
      })) as [{ title: string; id: string }, { title: string; id: string }];
      const cameOf = async (caller: Caller) => {
        const came = new Map((await delegates(caller)).map((one) => [one.id, one.came]));
        return [first, second].map(({ id }) => came.get(id));
      };
      const printed = async () => {
        const paper = await made(observer, { kind: 'PROTOCOL', format: 'MD', language: 'RU' });
        return (await bytesOf(observer, paper)).toString('utf8').replaceAll('\u00A0', ' ');
      };
      const mark = (marks: object[], caller = organizer) =>
        mutate(caller, 'markAttendance', { eventId, marks }, 'event { id }');
      expect(await printed()).toContain(first.title);
      const marks = [
        { delegateId: first.id, came: false },
        { delegateId: second.id, came: true },
      ];
      expect(await mark(marks)).toMatchObject({ event: { id: eventId } });
      await expect(mark(marks, observer)).rejects.toThrow('FORBIDDEN');
      await expect(mark(marks, plant)).rejects.toThrow('FORBIDDEN');
      expect(await cameOf(observer)).toEqual([false, true]);
      expect(await cameOf(plant)).toEqual([null, null]);
      const corrected = await printed();
      expect(corrected).not.toContain(first.title);
      expect(corrected).toContain(second.title);
      const elsewhere = await heldMeetings(organizer, 1);
      const strange = [{ delegateId: first.id }, { delegateId: elsewhere.held[0]!.plant.delegates[0]!.id, came: true }];
      expect(await mark(strange)).toMatchObject({
        code: 'attendance.delegate-not-found',
        path: ['marks', '1', 'delegateId'],
      });
      expect(await printed()).toBe(corrected);
      await mark([{ delegateId: first.id, came: null }]);
      expect(await printed()).toContain(first.title);
      const roadmapJob = await made(observer, { kind: 'ROADMAP', format: 'MD' });
      expect((await bytesOf(observer, roadmapJob)).toString('utf8')).toContain('Разослать памятку');
    });
  });

  describe('templates of their own', () => {
    const template = async (...texts: string[]): Promise<string> =>
      Buffer.from(
        await writeDocx({
          title: 'Шаблон',
          language: 'ru',
          orientation: 'portrait',
          fontSize: 14,
          blocks: texts.map((text) => ({ kind: 'paragraph', text })),
        }),
      ).toString('base64');
    const upload = (caller: Caller, input: object) =>
      mutate<{ documentTemplate: { id: string; version: number } }>(
        caller,
        'uploadDocumentTemplate',
        { eventId, kind: 'AGENDAS', name: 'Наша повестка', ...input },
        'documentTemplate { id version name size }',
      );

    it('lay out a document', async () => {
      const content = await template('{name}', '{#meetings}', '{time} {title}', '{/meetings}');
      const { documentTemplate } = await upload(organizer, { content });
      const delegateIds = [held[0]!.plant.delegates[0]!.id];
      const order = { kind: 'AGENDAS', format: 'DOCX', templateId: documentTemplate.id };
      const job = await made(organizer, { ...order, delegateIds });
      const { value } = await mammoth.extractRawText({ buffer: await bytesOf(organizer, job) });
      expect(value.trim().split('\n\n')).toEqual(['Фамилия0 Анна', `13:00–13:20 ${held[0]!.college.title}`]);
      const all = await made(organizer, order);
      expect(all.file?.name).toBe('Персональные повестки.zip');
      expect(Object.keys((await JSZip.loadAsync(await bytesOf(organizer, all))).files)).toHaveLength(4);
      expect((await place(organizer, { ...order, format: 'PDF' })).code).toBe('template.format');
      expect((await place(organizer, { ...order, kind: 'PROGRAMME' })).code).toBe('template.kind');
      expect((await place(plant, order)).code).toBe('document.not-yours');
      const target = { documentTemplateId: documentTemplate.id };
      const replaced = await mutate(organizer, 'replaceDocumentTemplate', { ...target, expectedVersion: 1, content });
      expect(replaced.__typename).toBe('ReplaceDocumentTemplateSuccess');
      const stale = await mutate(organizer, 'deleteDocumentTemplate', { ...target, expectedVersion: 1 });
      expect(stale.__typename).toBe('Conflict');
      await mutate(organizer, 'deleteDocumentTemplate', { ...target, expectedVersion: 2 });
      expect((await place(organizer, order)).code).toBe('template.not-found');
    });

    it('are refused with name and place of what is wrong, or for what they are', async () => {
      const { uploadDocumentTemplate: refused } = await organizer.get<Record<string, { issues: unknown }>>(
        `mutation ($input: UploadDocumentTemplateInput!) { uploadDocumentTemplate(input: $input) {
          ... on InvalidInput { issues { code message path } } } }`,
        { input: { eventId, kind: 'AGENDAS', name: 'x', content: await template('Повестка', 'для {nmae}') } },
      );
      expect(refused!.issues).toEqual([
        {
          code: 'template.unknown',
          message:
            'Неизвестное поле «{nmae}» (текст документа, абзац 2, «для {nmae}»). Возьмите имя из списка полей этого документа.',
          path: ['content'],
        },
      ]);
      const code = async (content: string) => (await upload(organizer, { content })).issues?.map((one) => one.code);
      expect(await code(Buffer.from('не документ').toString('base64'))).toEqual(['template.notDocx']);
      expect(await code('@@@')).toEqual(['template.not-base64']);
      expect(await code('A'.repeat(2_900_000))).toEqual(['template.tooLarge']);
    });

    it('have placeholders that are explained in both languages', async () => {
      const { templatePlaceholders } = await plant.get<{ templatePlaceholders: object[] }>(
        '{ templatePlaceholders(kind: ROADMAP) { name meaning lists isList } }',
      );
      expect(templatePlaceholders).toContainEqual({
        name: 'due',
        meaning: 'Окончание словами',
        lists: ['sections', 'items'],
        isList: false,
      });
    });
  });
});
