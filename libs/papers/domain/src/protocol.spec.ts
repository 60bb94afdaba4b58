import { asId } from '@vstrecha/kernel';
import { assignmentText, protocolDocument, romanNumber } from './protocol-paper.js';
import { type Protocol, createProtocol, protocolSubject, updateProtocol } from './protocol.js';
import { aPerson, aSetting } from './setting.builder.js';

const now = new Date('2023-09-06T15:00:00Z');
const ids = { next: <Tag extends string>() => asId<Tag>('p1') };
const chair = { position: 'Министр промышленности', name: 'Ильин Владимир Викторович' };
const context = {
  eventId: asId<'Event'>('e1'),
  language: 'ru' as const,
  date: '2023-09-06',
  subject: 'совещания',
  authority: 'Министерство',
  questions: [{ title: 'Меры поддержки', speakers: [{ name: 'Игнатова Елена Юрьевна' }], decisions: [] }],
};

function aProtocol(changes: object = {}): Protocol {
  const created = createProtocol({ chair, ...changes }, context, ids, now);
  if (!created.ok) throw new Error(JSON.stringify(created.error));
  return created.value;
}

describe('a protocol', () => {
  it('begins with what is known of the event', () => {
    expect(aProtocol()).toMatchObject({
      version: 1,
      date: '2023-09-06',
      subject: 'совещания',
      authority: 'Министерство',
      chair,
      questions: context.questions,
    });
  });

  it.each([
    ['Совещание «Кадры»', 'ru', 'совещания «Кадры»'],
    ['Круглый стол по кадрам', 'ru', 'круглого стола по кадрам'],
    ['Первый Южный образовательный форум «Юг»', 'ru', 'Первого Южного образовательного форума «Юг»'],
    ['Третья встреча колледжей', 'ru', 'третьей встречи колледжей'],
    ['Наш форум', 'ru', 'Наш форум'],
    ['Третий всероссийский форум', 'ru', 'третьего всероссийского форума'],
    ['Рабочее совещание', 'ru', 'рабочего совещания'],
    ['Ежегодная конференция', 'ru', 'ежегодной конференции'],
    ['Форумчане края', 'ru', 'Форумчане края'],
    ['Форум «Юг»', 'en', 'Форум «Юг»'],
  ] as const)('of %s (%s) is one of %s', (title, language, subject) => {
    expect(protocolSubject(title, language)).toBe(subject);
  });

  it('lists every fault of an input', () => {
    const created = createProtocol(
      {
        date: '2023-02-30',
        chair: { position: ' ', name: 'x'.repeat(501) },
        questions: [{ title: '', decisions: ['да', ' '] }],
      },
      context,
      ids,
      now,
    );
    expect(
      !created.ok && created.error.kind === 'invalid' && created.error.issues.map(({ code, path }) => [code, path]),
    ).toEqual([
      ['papers.day-unclear', ['date']],
      ['papers.text-missing', ['chair', 'position']],
      ['papers.too-long', ['chair', 'name']],
      ['papers.text-missing', ['questions', '0', 'title']],
      ['papers.text-missing', ['questions', '0', 'decisions', '1']],
    ]);
  });

  it('is changed in what is named, and keeps the rest', () => {
    const updated = updateProtocol(aProtocol({ number: '7' }), { number: null, subject: 'форума' }, now);
    expect(updated).toMatchObject({ ok: true, value: { version: 2, subject: 'форума', chair } });
    expect(updated.ok && updated.value.number).toBeUndefined();
    expect(updateProtocol(aProtocol(), { chair: null }, now)).toMatchObject({ ok: false });
  });
});

describe('the paper of a protocol', () => {
  const { event, people } = aSetting();
  const around = { event, attendees: people, assignments: [] };
  const texts = (protocol: Protocol, changes: object = {}, language: 'ru' | 'en' = 'ru') =>
    protocolDocument(protocol, { ...around, ...changes }, language).blocks.flatMap((block) =>
      block.kind === 'paragraph'
        ? [block.text.replaceAll('\u00A0', ' ')]
        : block.kind === 'pageBreak'
          ? ['—page—']
          : [],
    );

  it.each([
    ['Шокина Агнесса Александровна', 'Председательствовала: Шокина А. А., руководитель'],
    ['Кузьмина Дарья Ильинична', 'Председательствовала: Кузьмина Д. И., руководитель'],
    ['Ильин Владимир Викторович', 'Председательствовал: Ильин В. В., руководитель'],
  ])('says who was in the chair: %s', (name, line) => {
    expect(texts(aProtocol({ chair: { name, position: 'руководитель' } }))).toContain(line);
  });

  it('has chair, attendance by organization, questions, decisions and assignments', () => {
    const protocol = aProtocol({
      number: '7',
      questions: [
        {
          title: 'Меры поддержки',
          speakers: [{ name: 'Игнатова Елена Юрьевна', position: 'начальник' }],
          decisions: ['Принять к сведению.'],
        },
        { title: 'Разное', discussion: 'Обсудили.' },
      ],
    });
    const assignments = [
      { text: 'Разослать памятку', owner: 'Управление', coExecutors: ['ЦОПП', 'Колледж'], due: '2026-12-01' },
    ];
    expect(texts(protocol, { assignments })).toEqual([
      'МИНИСТЕРСТВО',
      'ПРОТОКОЛ',
      'совещания',
      'Председательствовал: Ильин В. В., Министр промышленности',
      'Присутствовали:',
      'Организация 1:',
      'Иванов И. И., директор',
      'Организация 2:',
      'Петрова А.',
      'ПОВЕСТКА ДНЯ',
      'I. Меры поддержки',
      'II. Разное',
      'I. Меры поддержки',
      'СЛУШАЛИ:',
      'Игнатова Е. Ю., начальник',
      'РЕШИЛИ:',
      '1.1. Принять к сведению.',
      'II. Разное',
      'Обсудили.',
      'ПОРУЧЕНИЯ',
      '1. Разослать памятку, в срок до 1 декабря 2026 г. Ответственный: Управление. Соисполнители: ЦОПП, Колледж.',
    ]);
    expect(texts(protocol, { assignments }, 'en').at(-1)).toBe(
      '1. Разослать памятку, by 1 December 2026. Owner: Управление. Co-executors: ЦОПП, Колледж.',
    );
  });

  it('is registered under № in Russian and No. in English', () => {
    const attendees = Array.from({ length: 16 }, (_, index) => aPerson(`Фамилия${index} Имя`, 1));
    const numbers = (number: string | undefined, language: 'ru' | 'en') => {
      const { blocks } = protocolDocument(aProtocol({ number }), { ...around, attendees }, language);
      const all = blocks.flatMap((block) =>
        block.kind === 'sideBySide' ? block.columns.flatMap((column) => column.blocks) : [block],
      );
      return all.flatMap((block) => {
        const found = block.kind === 'paragraph' ? /(№|No\.)\u00A0.*$/.exec(block.text) : null;
        return found ? [found[0].replace('\u00A0', ' ')] : [];
      });
    };
    expect(numbers('7', 'ru')).toEqual(['№ 7', '№ 7']);
    expect(numbers('7', 'en')).toEqual(['No. 7', 'No. 7']);
    expect(numbers(undefined, 'en')).toEqual(['No. _______', 'No. _______']);
  });

  it('takes the list of attendees to an annex when they are more than 15', () => {
    const attendees = Array.from({ length: 16 }, (_, index) => aPerson(`Фамилия${index} Имя`, index % 3, 'инженер'));
    const paper = protocolDocument(aProtocol({ number: '7' }), { ...around, attendees }, 'ru');
    expect(texts(aProtocol({ number: '7' }), { attendees }).slice(-5)).toEqual([
      'Игнатова Е. Ю.',
      '—page—',
      'Приложение',
      'к протоколу от 6 сентября 2023 г. № 7',
      'СПИСОК УЧАСТНИКОВ',
    ]);
    const list = paper.blocks.at(-1)!;
    expect(list.kind === 'table' && list.rows.filter(({ kind }) => kind === 'section')).toHaveLength(3);
    expect(list.kind === 'table' && list.rows.at(-1)).toEqual({
      kind: 'cells',
      cells: ['16', 'Фамилия8 Имя', 'инженер'],
    });
    expect(texts(aProtocol(), { attendees: attendees.slice(1) })).not.toContain('Приложение');
  });

  it.each([
    [{ text: 'Сделать.', coExecutors: [] }, 'Сделать.'],
    [{ text: 'Сделать;', owner: 'Отдел', coExecutors: [] }, 'Сделать. Ответственный: Отдел.'],
  ])('an assignment without a term %#', (assignment, text) => {
    expect(assignmentText(assignment, 'ru')).toBe(text);
  });

  it.each([
    [1, 'I'],
    [4, 'IV'],
    [19, 'XIX'],
    [44, 'XLIV'],
    [199, 'CXCIX'],
  ])('%i is %s', (number, roman) => expect(romanNumber(number)).toBe(roman));
});
