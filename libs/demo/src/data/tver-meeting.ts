import { deriveRequests } from './derive-requests.js';
import { demoOccupations } from './demo-occupations.js';
import type { DemoAgendaItem, DemoEvent, DemoOrganization, DemoTable } from './demo-event.js';
import { recordsOf } from './participant.js';
import { tverColleges } from './tver-colleges.js';
import { tverEnterprises } from './tver-enterprises.js';

const participants = [...tverEnterprises, ...tverColleges];
const records = recordsOf(participants, { innBase: 100, firstYear: 2023 });

const ministry = 'minpromtorg-tver';
const employment = 'employment-tver';
const centre = 'copp-tver';

const authorities: readonly DemoOrganization[] = [
  {
    key: ministry,
    kind: 'authority',
    name: 'Министерство промышленности и торговли Тверской области',
    shortName: 'Минпромторг Тверской области',
    city: 'Тверь',
  },
  {
    key: employment,
    kind: 'authority',
    name: 'Главное управление по труду и занятости населения Тверской области',
    shortName: 'ГУ по труду и занятости Тверской области',
    city: 'Тверь',
  },
  {
    key: centre,
    kind: 'trainingCentre',
    name: 'Центр опережающей профессиональной подготовки Тверской области',
    shortName: 'ЦОПП Тверской области',
    city: 'Тверь',
  },
];

const hall = 'Конференц-зал';
const meetingRoom = 'Зал индивидуальных встреч';
const everybody = { kind: 'everybody' } as const;
const nobody = { kind: 'nobody' } as const;

/**
 * The course of 6 September 2023 as the host reported it: who spoke, of what, in which order, then individual working
 * meetings and the summing up. The report names no hours; these are set inside the host's working day, 8:30 to 17:00
 * with its break from 12:00 to 13:00.
 */
const agenda: readonly DemoAgendaItem[] = [
  {
    key: 'registration',
    kind: 'registration',
    title: { ru: 'Регистрация участников', en: 'Registration' },
    start: '2023-09-06T08:30',
    end: '2023-09-06T09:00',
    room: 'Холл',
    speakers: [],
    attendance: nobody,
  },
  {
    key: 'strategy',
    kind: 'plenary',
    title: {
      ru: 'Стратегические задачи в области развития отрасли. Устойчивая система кадрового обеспечения',
      en: 'Strategic goals of the industry and a sustainable system of staffing',
    },
    start: '2023-09-06T09:00',
    end: '2023-09-06T09:20',
    room: hall,
    speakers: [
      {
        name: 'Ильин Владимир Викторович',
        position: {
          ru: 'Министр промышленности и торговли Тверской области',
          en: 'Minister of Industry and Trade of Tver Region',
        },
        organizationKey: ministry,
      },
    ],
    attendance: everybody,
  },
  {
    key: 'support',
    kind: 'plenary',
    title: {
      ru: 'Меры государственной поддержки организаций в части кадрового резерва',
      en: 'State support of organizations in building a staff reserve',
    },
    start: '2023-09-06T09:20',
    end: '2023-09-06T09:40',
    room: hall,
    speakers: [
      {
        name: 'Игнатова Елена Юрьевна',
        position: {
          ru: 'Заместитель начальника Главного управления по труду и занятости населения Тверской области',
          en: 'Deputy head of the Main Department of Labour and Employment of Tver Region',
        },
        organizationKey: employment,
      },
    ],
    attendance: everybody,
  },
  {
    key: 'tools',
    kind: 'plenary',
    title: {
      ru: 'Инструменты взаимодействия ЦОПП, профессиональных образовательных организаций и работодателей',
      en: 'How the advanced-training centre, colleges and employers work together',
    },
    start: '2023-09-06T09:40',
    end: '2023-09-06T10:00',
    room: hall,
    speakers: [
      {
        name: 'Шокина Агнесса Александровна',
        position: {
          ru: 'Руководитель Центра опережающей профессиональной подготовки Тверской области',
          en: 'Head of the Advanced Training Centre of Tver Region',
        },
        organizationKey: centre,
      },
    ],
    attendance: everybody,
  },
  {
    key: 'employment-of-graduates',
    kind: 'plenary',
    title: {
      ru: 'Механизмы трудоустройства выпускников профессиональных образовательных организаций',
      en: 'How colleges help their graduates into work',
    },
    start: '2023-09-06T10:00',
    end: '2023-09-06T10:25',
    room: hall,
    speakers: [
      {
        name: 'Руководители профессиональных образовательных организаций Тверской области',
        position: { ru: 'Директора колледжей', en: 'Heads of colleges' },
      },
    ],
    attendance: everybody,
  },
  {
    key: 'staffing-needs',
    kind: 'plenary',
    title: {
      ru: 'Текущая и предполагаемая кадровая потребность предприятий, ожидания от сотрудничества',
      en: 'Present and expected staffing needs of enterprises',
    },
    start: '2023-09-06T10:25',
    end: '2023-09-06T11:00',
    room: hall,
    speakers: [
      {
        name: 'Представители промышленных предприятий региона',
        position: { ru: 'Руководители кадровых служб', en: 'Heads of personnel' },
      },
    ],
    attendance: everybody,
  },
  {
    key: 'coffee',
    kind: 'coffeeBreak',
    title: { ru: 'Кофе-пауза', en: 'Coffee break' },
    start: '2023-09-06T11:00',
    end: '2023-09-06T11:15',
    room: 'Холл',
    speakers: [],
    attendance: nobody,
  },
  {
    key: 'meetings-1',
    kind: 'meetings',
    title: { ru: 'Индивидуальные рабочие встречи, часть 1', en: 'Individual working meetings, part 1' },
    start: '2023-09-06T11:15',
    end: '2023-09-06T12:00',
    room: meetingRoom,
    speakers: [],
    attendance: nobody,
  },
  {
    key: 'lunch',
    kind: 'lunch',
    title: { ru: 'Перерыв', en: 'Lunch break' },
    start: '2023-09-06T12:00',
    end: '2023-09-06T13:00',
    room: 'Столовая',
    speakers: [],
    attendance: nobody,
  },
  {
    key: 'meetings-2',
    kind: 'meetings',
    title: { ru: 'Индивидуальные рабочие встречи, часть 2', en: 'Individual working meetings, part 2' },
    start: '2023-09-06T13:00',
    end: '2023-09-06T15:50',
    room: meetingRoom,
    speakers: [],
    attendance: nobody,
  },
  {
    key: 'summary',
    kind: 'plenary',
    title: {
      ru: 'Подведение итогов: результаты индивидуальных встреч как основа дорожной карты',
      en: 'Summing up: results of the meetings as the ground of the roadmap',
    },
    start: '2023-09-06T16:00',
    end: '2023-09-06T16:30',
    room: hall,
    speakers: [
      {
        name: 'Иванюк Людмила Анатольевна',
        position: {
          ru: 'Заместитель министра промышленности и торговли Тверской области',
          en: 'Deputy Minister of Industry and Trade of Tver Region',
        },
        organizationKey: ministry,
      },
    ],
    attendance: everybody,
  },
];

/** Eleven tables: nine slots give 99 meetings, fewer than are wished, so that choosing matters. */
const tables: readonly DemoTable[] = Array.from({ length: 11 }, (_, index) => ({
  number: index + 1,
  label: `Стол ${index + 1}`,
  zone: index < 6 ? 'Зона А (у окон)' : 'Зона Б (у сцены)',
  features: index === 0 ? ['экран'] : [],
  seats: 6,
}));

/** The Tver meeting of 6 September 2023: its true agenda, with invented participants. */
export const tverMeeting: DemoEvent = {
  key: 'tver',
  kind: 'meeting',
  title: {
    ru: 'Совещание «Синхронизация кадровой потребности предприятий промышленного комплекса региона и ресурсов системы СПО»',
    en: 'Meeting on matching the staffing needs of the region’s industry with vocational education',
  },
  theme: {
    ru: 'Синхронизация кадровой потребности предприятий промышленного комплекса региона и ресурсов системы СПО',
    en: 'Matching the staffing needs of the region’s industry with the resources of vocational education',
  },
  roadmapSubject: {
    ru: 'по синхронизации кадровой потребности предприятий промышленного комплекса Тверской области и ресурсов системы среднего профессионального образования',
    en: 'on matching the staffing needs of the industry of Tver Region with the resources of vocational education',
  },
  hostKey: ministry,
  city: 'Тверь',
  venue: {
    name: 'Центр опережающей профессиональной подготовки Тверской области',
    address: '170100, г. Тверь, ул. Индустриальная, д. 2',
  },
  timeZone: 'Europe/Moscow',
  utcOffset: '+03:00',
  language: 'ru',
  firstDay: '2023-09-06',
  lastDay: '2023-09-06',
  organizations: [...authorities, ...records.organizations],
  tracks: [],
  agenda,
  rounds: [
    {
      key: 'round-1',
      title: { ru: 'До перерыва', en: 'Before the break' },
      start: '2023-09-06T11:15',
      slots: 2,
      slotMinutes: 20,
      changeoverMinutes: 5,
    },
    {
      key: 'round-2',
      title: { ru: 'После перерыва', en: 'After the break' },
      start: '2023-09-06T13:00',
      slots: 7,
      slotMinutes: 20,
      changeoverMinutes: 5,
    },
  ],
  tables,
  delegations: records.delegations,
  occupations: demoOccupations,
  staffingNeeds: records.staffingNeeds,
  trainingProgrammes: records.trainingProgrammes,
  // The report says that support measures and tools were presented, not which; these are examples of the usual ones.
  offers: [
    {
      organizationKey: employment,
      kind: 'supportMeasure',
      title: 'Субсидия за наём безработной молодёжи',
      description: 'Возмещение части зарплаты за выпускника, принятого по направлению службы занятости.',
      audience: ['enterprises'],
    },
    {
      organizationKey: employment,
      kind: 'supportMeasure',
      title: 'Опережающее обучение работников предприятий',
      description: 'Возмещение затрат на обучение работников, занятых на модернизируемых участках.',
      audience: ['enterprises'],
    },
    {
      organizationKey: employment,
      kind: 'supportMeasure',
      title: 'Временное трудоустройство студентов',
      description: 'Материальная поддержка студентов, работающих в свободное от учёбы время.',
      audience: ['enterprises', 'colleges'],
    },
    {
      organizationKey: centre,
      kind: 'cooperationTool',
      title: 'Единое окно для работодателей',
      description: 'Приём заявок на кадры и подбор колледжей под профессию и объём.',
      audience: ['enterprises', 'colleges'],
    },
    {
      organizationKey: centre,
      kind: 'cooperationTool',
      title: 'Короткие программы под заказ предприятия',
      description: 'Программы от 72 до 144 часов на базе мастерских колледжей.',
      audience: ['enterprises', 'colleges'],
    },
    {
      organizationKey: centre,
      kind: 'cooperationTool',
      title: 'Карта мастерских региона',
      description: 'Совместное использование оборудования колледжами и предприятиями.',
      audience: ['enterprises', 'colleges'],
    },
  ],
  requests: deriveRequests(participants, { enterprise: 7, college: 6 }),
  pairRules: [
    {
      kind: 'required',
      a: 'relsmash',
      b: 'zavolzhsky-pt',
      reason: 'Министерство просит обсудить класс сварки на следующий учебный год',
    },
    { kind: 'required', a: 'staritsa-robot', b: 'kvm', reason: 'Подготовка площадки демонстрационного экзамена' },
    {
      kind: 'forbidden',
      a: 'vv-steklo',
      b: 'zavolzhsky-pt',
      reason: 'Стороны ведут переговоры о договоре отдельно и просили не назначать встречу',
    },
  ],
  assignments: [
    {
      text: 'Проанализировать результаты индивидуальных встреч и подготовить проект дорожной карты',
      owner: 'Министерство промышленности и торговли Тверской области',
      agendaItemKey: 'summary',
      due: '2023-10-20',
      expectedResult: 'Проект дорожной карты согласован участниками',
      confirmation: 'Проект дорожной карты',
    },
    {
      text: 'Разослать предприятиям памятку о мерах поддержки в части кадрового резерва',
      owner: 'Главное управление по труду и занятости населения Тверской области',
      agendaItemKey: 'support',
      due: '2023-09-20',
      expectedResult: 'Памятка получена всеми предприятиями-участниками',
      confirmation: 'Письмо с реестром рассылки',
    },
  ],
  minutes: [
    {
      agendaItemKey: 'strategy',
      discussion:
        'О стратегических задачах развития отрасли и о системе кадрового обеспечения, которая даёт предприятиям постоянный поток квалифицированных кадров.',
      decisions: ['Принять информацию к сведению.'],
    },
    {
      agendaItemKey: 'support',
      discussion: 'О мерах государственной поддержки организаций в части кадрового резерва.',
      decisions: ['Довести до предприятий порядок получения мер поддержки.'],
    },
    {
      agendaItemKey: 'tools',
      discussion:
        'Об инструментах взаимодействия центра опережающей профессиональной подготовки, колледжей и работодателей, направленных на закрытие кадровой потребности.',
      decisions: [
        'Рекомендовать предприятиям и колледжам применять инструменты центра при заключении договоров о практике и целевом обучении.',
      ],
    },
    {
      agendaItemKey: 'summary',
      discussion:
        'Совещание признано важным шагом к системе кадрового обеспечения; результаты индивидуальных встреч служат основой планов действий на уровне региона.',
      decisions: [
        'Положить результаты индивидуальных встреч в основу дорожной карты региона.',
        'Вынести проект дорожной карты на согласование ответственных исполнителей.',
      ],
    },
  ],
  approval: { number: '14-р', approvedOn: '2023-10-20' },
};
