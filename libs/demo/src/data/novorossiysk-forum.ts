import { deriveRequests } from './derive-requests.js';
import { demoOccupations } from './demo-occupations.js';
import type { DemoEvent, DemoOrganization } from './demo-event.js';
import { novorossiyskAgenda, novorossiyskTracks } from './novorossiysk-agenda.js';
import { novorossiyskEducation } from './novorossiysk-education.js';
import { novorossiyskIndustry } from './novorossiysk-industry.js';
import { recordsOf } from './participant.js';

const participants = [...novorossiyskIndustry, ...novorossiyskEducation];
const records = recordsOf(participants, { innBase: 2000, firstYear: 2024 });

const ministry = 'minprom-kuban';
const association = 'engineering-association';

const hosts: readonly DemoOrganization[] = [
  {
    key: association,
    kind: 'association',
    name: 'Инженерная Ассоциация Краснодарского края',
    shortName: 'Инженерная Ассоциация',
    city: 'Краснодар',
  },
  {
    key: ministry,
    kind: 'authority',
    name: 'Министерство промышленной политики Краснодарского края',
    shortName: 'Минпром Краснодарского края',
    city: 'Краснодар',
  },
];

const round = (key: string, ru: string, en: string, start: string, slots: number) => ({
  key,
  title: { ru, en },
  start,
  slots,
  slotMinutes: 20,
  changeoverMinutes: 5,
});

/** The forum «Новороссийск-2024» over three days and four tracks, with invented participants, days and venue. */
export const novorossiyskForum: DemoEvent = {
  key: 'novorossiysk',
  kind: 'forum',
  title: {
    ru: 'Первый Южный образовательный форум «Новороссийск-2024: технологии, инженерия, агро, предпринимательство»',
    en: 'First Southern Educational Forum “Novorossiysk 2024: technology, engineering, agro, entrepreneurship”',
  },
  theme: {
    ru: 'Улучшение качественных компетенций кадров: инженерное направление от дополнительного образования до производства',
    en: 'Better competences of staff: engineering from supplementary education to production',
  },
  roadmapSubject: {
    ru: 'по развитию инженерного образования и его сотрудничества с производствами Краснодарского края',
    en: 'on engineering education and its cooperation with the industry of Krasnodar Territory',
  },
  hostKey: association,
  city: 'Новороссийск',
  venue: { name: 'Форум-площадка «Морской вокзал»', address: 'г. Новороссийск, набережная' },
  timeZone: 'Europe/Moscow',
  utcOffset: '+03:00',
  language: 'ru',
  firstDay: '2024-10-02',
  lastDay: '2024-10-04',
  organizations: [...hosts, ...records.organizations],
  tracks: novorossiyskTracks,
  agenda: novorossiyskAgenda,
  rounds: [
    round('round-1', 'День первый', 'First day', '2024-10-02T14:00', 7),
    round('round-2', 'День второй, утро', 'Second day, morning', '2024-10-03T11:15', 5),
    round('round-3', 'День второй, вторая половина', 'Second day, afternoon', '2024-10-03T14:15', 5),
    round('round-4', 'День третий', 'Third day', '2024-10-04T11:00', 6),
  ],
  tables: Array.from({ length: 9 }, (_, index) => ({
    number: index + 1,
    label: `Стол ${index + 1}`,
    zone: ['Технологии', 'Инженерия', 'Агро', 'Предпринимательство'][index % 4] ?? '',
    features: index % 4 === 0 ? ['экран'] : [],
    seats: 6,
  })),
  delegations: records.delegations,
  occupations: demoOccupations,
  staffingNeeds: records.staffingNeeds,
  trainingProgrammes: records.trainingProgrammes,
  offers: [
    {
      organizationKey: ministry,
      kind: 'supportMeasure',
      title: 'Площадки производств для занятий с учащимися',
      description: 'Подбор предприятия, готового принять группы дополнительного образования.',
      audience: ['teachers', 'mentors', 'colleges'],
    },
    {
      organizationKey: association,
      kind: 'cooperationTool',
      title: 'Реестр наставников производства',
      description: 'Поиск наставника по направлению и муниципалитету.',
      audience: ['teachers', 'students', 'colleges', 'universities'],
    },
  ],
  requests: deriveRequests(participants, {
    enterprise: 6,
    college: 6,
    university: 5,
    trainingCentre: 5,
    supplementaryEducation: 5,
    association: 4,
    other: 4,
  }),
  pairRules: [
    {
      kind: 'required',
      a: 'cemes-sudoremont',
      b: 'nvr-kolledzh-port',
      reason: 'Подписание протокола о намерениях на площадке форума',
    },
    { kind: 'required', a: 'exp-lab', b: 'upk-novorossiysk', reason: 'Площадка для занятий школьников побережья' },
    { kind: 'forbidden', a: 'port-terminal', b: 'kvantum-nvr', reason: 'Режимный объект: детские группы не принимают' },
  ],
  assignments: [
    {
      text: 'Проработать с руководителями производств создание современных площадок для работы с обучающимися учреждений дополнительного образования края, в том числе совместно с экспериментальными лабораториями',
      owner: 'Начальники отделов основных направлений министерства промышленной политики Краснодарского края',
      agendaItemKey: 'opening',
      due: '2024-12-02',
      expectedResult: 'Перечень производств, готовых предоставить площадки',
      confirmation: 'Письмо министерства с перечнем',
    },
    {
      text: 'Подготовить перспективный план развития инженерного направления',
      owner: 'Инженерная Ассоциация Краснодарского края',
      agendaItemKey: 'plan',
      due: '2024-12-16',
      expectedResult: 'План согласован участниками форума',
      confirmation: 'Утверждённый план',
    },
  ],
  minutes: [
    {
      agendaItemKey: 'opening',
      discussion:
        'О поддержке инженерного направления в кадровой политике края и о подготовке кадров на площадках учебно-производственных центров муниципалитетов.',
      decisions: ['Продолжить регулярные встречи производств, учреждений образования и муниципалитетов.'],
    },
    {
      agendaItemKey: 'guild',
      discussion: 'О работе гильдии возрождения профессионального ремесла и отделений Инженерной Ассоциации.',
      decisions: ['Поддержать создание отделений в муниципалитетах края.'],
    },
    {
      agendaItemKey: 'practices',
      discussion: 'О лучших практиках дополнительного образования и кейсах предприятий в учебном процессе.',
      decisions: ['Собрать описания практик и разослать их участникам форума.'],
    },
    {
      agendaItemKey: 'plan',
      discussion: 'О перспективном плане инженерного направления для улучшения качества подготовки абитуриентов.',
      decisions: [
        'Одобрить основные направления плана.',
        'Вынести дорожную карту форума на согласование ответственных исполнителей.',
      ],
    },
  ],
  approval: { number: '27/2024', approvedOn: '2024-11-15' },
};
