import type { Participant } from './participant.js';

const team = ['Директор', 'Заместитель директора по учебно-производственной работе'];
const smallTeam = ['Заместитель директора по учебно-производственной работе'];
const largeTeam = [...team, 'Заведующий отделением практики и трудоустройства'];

/** Sixteen vocational colleges of Tver region: invented, as are their numbers and people. */
// prettier-ignore
export const tverColleges: readonly Participant[] = [
  {
    key: 'kvm', kind: 'college', city: 'Тверь', team: largeTeam, parallelMeetings: 2,
    name: 'ГБПОУ «Верхневолжский колледж машиностроения и автоматики»', shortName: 'Верхневолжский колледж машиностроения',
    profile: 'Мастерские токарных и фрезерных работ с ЧПУ, мехатроники, аддитивных технологий; 1 150 студентов.',
    programmes: [
      ['15.01.32', [24, 48, 50, 50], 25, ['practice', 'dualTraining', 'demoExam']],
      ['15.02.16', [22, 24, 25, 25], 10, ['internship', 'jointProgramme']],
      ['15.02.10', [20, 22, 24, 24], 8, ['dualTraining', 'demoExam']],
      ['15.02.09', [0, 20, 22, 24], 12, ['jointProgramme', 'equipment']],
    ],
  },
  {
    key: 'zavolzhsky-pt', kind: 'college', city: 'Тверь', team: largeTeam, parallelMeetings: 2,
    name: 'ГБПОУ «Заволжский политехнический колледж»', shortName: 'Заволжский политехнический',
    profile: 'Сварка, ремонт промышленного оборудования, электротехника; аттестационный пункт сварщиков.',
    programmes: [
      ['15.01.05', [46, 48, 50, 50], 25, ['practice', 'targetTraining', 'demoExam']],
      ['15.02.19', [18, 20, 22, 22], 8, ['internship', 'graduateEmployment']],
      ['15.02.17', [22, 24, 24, 24], 10, ['practice', 'graduateEmployment']],
      ['13.01.10', [23, 24, 25, 25], 10, ['practice', 'targetTraining']],
    ],
  },
  {
    key: 'tver-radio', kind: 'college', city: 'Тверь', team,
    name: 'ГБПОУ «Тверецкий колледж электроники и приборостроения»', shortName: 'Тверецкий колледж электроники',
    profile: 'Монтаж и настройка электронных устройств, лаборатория измерений.',
    programmes: [
      ['11.01.01', [22, 24, 24, 24], 12, ['practice', 'targetTraining', 'demoExam']],
      ['11.02.16', [20, 22, 24, 24], 8, ['internship', 'jointProgramme']],
      ['15.01.31', [0, 18, 20, 20], 10, ['practice', 'mentoring']],
    ],
  },
  {
    key: 'tver-it', kind: 'college', city: 'Тверь', team,
    name: 'ГБПОУ «Тверской колледж цифровых производств»', shortName: 'Колледж цифровых производств',
    profile: 'Программирование, сети, цифровые двойники производственных участков.',
    programmes: [
      ['09.02.07', [48, 50, 52, 52], 10, ['internship', 'jointProgramme', 'graduateEmployment']],
      ['09.02.06', [24, 24, 24, 24], 6, ['internship']],
      ['15.02.14', [20, 20, 22, 22], 10, ['internship', 'dualTraining']],
    ],
  },
  {
    key: 'tver-khim', kind: 'college', city: 'Тверь', team,
    name: 'ГБПОУ «Колледж химических технологий и композитов»', shortName: 'Колледж химтехнологий',
    profile: 'Лаборатории аналитического контроля и переработки полимеров.',
    programmes: [
      ['18.02.12', [22, 24, 24, 24], 8, ['internship', 'graduateEmployment']],
      ['18.02.07', [20, 20, 22, 22], 10, ['practice', 'targetTraining', 'jointProgramme']],
      ['18.02.13', [0, 0, 20, 22], 15, ['practice', 'jointProgramme', 'equipment']],
    ],
  },
  {
    key: 'tver-legprom', kind: 'college', city: 'Тверь', team: smallTeam,
    name: 'ГБПОУ «Тверской колледж моды и полиграфии»', shortName: 'Колледж моды и полиграфии',
    profile: 'Конструирование одежды и обуви, печатное дело.',
    programmes: [
      ['29.02.10', [24, 24, 26, 26], 12, ['practice', 'jointProgramme', 'graduateEmployment']],
      ['29.01.27', [16, 18, 18, 20], 8, ['practice', 'dualTraining']],
    ],
  },
  {
    key: 'rzhev-k', kind: 'college', city: 'Ржев', team,
    name: 'ГБПОУ «Ржевский многопрофильный колледж имени Волжских мастеров»', shortName: 'Ржевский колледж Волжских мастеров',
    profile: 'Сварка, слесарное дело, подъёмно-транспортные машины.',
    programmes: [
      ['15.01.05', [22, 24, 24, 24], 10, ['practice', 'targetTraining']],
      ['15.01.35', [20, 22, 22, 24], 10, ['practice', 'mentoring']],
      ['23.02.04', [18, 20, 20, 20], 8, ['internship', 'graduateEmployment']],
    ],
  },
  {
    key: 'torzhok-k', kind: 'college', city: 'Торжок', team: smallTeam,
    name: 'ГБПОУ «Новоторжский технологический колледж»', shortName: 'Новоторжский технологический',
    profile: 'Слесарные работы, автотранспорт, полимеры.',
    programmes: [
      ['15.01.35', [20, 22, 24, 24], 8, ['practice', 'mentoring']],
      ['23.01.17', [44, 46, 46, 48], 10, ['practice', 'graduateEmployment']],
      ['18.01.19', [18, 20, 20, 20], 10, ['practice', 'mentoring']],
    ],
  },
  {
    key: 'vv-k', kind: 'college', city: 'Вышний Волочёк', team,
    name: 'ГБПОУ «Вышневолоцкий индустриальный колледж»', shortName: 'Вышневолоцкий индустриальный',
    profile: 'Электрооборудование, ремонт промышленного оборудования, деревообработка.',
    programmes: [
      ['13.01.10', [22, 24, 24, 24], 10, ['practice', 'targetTraining']],
      ['15.02.17', [20, 22, 22, 22], 8, ['practice', 'graduateEmployment']],
      ['35.01.02', [16, 18, 18, 18], 10, ['practice', 'targetTraining']],
    ],
  },
  {
    key: 'konakovo-k', kind: 'college', city: 'Конаково', team,
    name: 'ГБПОУ «Конаковский колледж энергетики»', shortName: 'Конаковский колледж энергетики',
    profile: 'Электроснабжение и электромонтаж, учебная подстанция.',
    programmes: [
      ['13.02.07', [22, 24, 24, 26], 8, ['practice', 'targetTraining']],
      ['13.02.13', [20, 22, 22, 22], 10, ['internship', 'graduateEmployment']],
      ['08.02.09', [22, 22, 24, 24], 12, ['practice', 'targetTraining', 'demoExam']],
    ],
  },
  {
    key: 'kimry-k', kind: 'college', city: 'Кимры', team: smallTeam,
    name: 'ГБПОУ «Кимрский колледж лёгкой промышленности и сервиса»', shortName: 'Кимрский колледж',
    profile: 'Технология изделий лёгкой промышленности, торговое дело.',
    programmes: [
      ['29.02.10', [18, 20, 20, 22], 10, ['practice', 'mentoring', 'jointProgramme']],
      ['38.02.08', [20, 20, 20, 20], 6, ['practice']],
    ],
  },
  {
    key: 'bologoe-k', kind: 'college', city: 'Бологое', team,
    name: 'ГБПОУ «Бологовский колледж подвижного состава»', shortName: 'Бологовский колледж',
    profile: 'Ремонт и эксплуатация подвижного состава, учебный полигон.',
    programmes: [
      ['23.01.10', [24, 24, 26, 26], 10, ['practice', 'dualTraining', 'targetTraining']],
      ['23.02.06', [22, 24, 24, 24], 6, ['internship', 'graduateEmployment']],
    ],
  },
  {
    key: 'bezhetsk-k', kind: 'college', city: 'Бежецк', team,
    name: 'ГБПОУ «Бежецкий промышленный колледж»', shortName: 'Бежецкий промышленный',
    profile: 'Станочные профессии, литейное производство.',
    programmes: [
      ['15.01.32', [20, 22, 22, 24], 10, ['practice', 'targetTraining']],
      ['15.01.38', [0, 20, 22, 22], 12, ['practice', 'dualTraining']],
      ['22.02.03', [16, 18, 18, 18], 8, ['practice', 'targetTraining', 'mentoring']],
    ],
  },
  {
    key: 'nelidovo-k', kind: 'college', city: 'Нелидово', team: smallTeam,
    name: 'ГБПОУ «Нелидовский колледж лесных технологий»', shortName: 'Нелидовский колледж',
    profile: 'Деревообработка, лесопильное и мебельное производство.',
    unavailable: [{ start: '2023-09-06T14:40', end: '2023-09-06T15:30' }],
    programmes: [
      ['35.01.02', [20, 22, 22, 22], 12, ['practice', 'mentoring', 'graduateEmployment']],
      ['35.02.03', [18, 18, 20, 20], 8, ['internship', 'jointProgramme']],
    ],
  },
  {
    key: 'kashin-k', kind: 'college', city: 'Кашин', team: smallTeam,
    name: 'ГБПОУ «Кашинский аграрно-технический колледж»', shortName: 'Кашинский агротехнический',
    profile: 'Агрономия, сельскохозяйственная техника, контроль качества.',
    programmes: [
      ['35.02.16', [22, 22, 24, 24], 8, ['practice', 'targetTraining']],
      ['27.02.07', [16, 16, 18, 18], 6, ['internship', 'jointProgramme']],
      ['15.01.29', [14, 14, 16, 16], 8, ['practice']],
    ],
  },
  {
    key: 'ostashkov-k', kind: 'college', city: 'Осташков', team: smallTeam,
    name: 'ГБПОУ «Селигерский колледж»', shortName: 'Селигерский колледж',
    profile: 'Контрольно-измерительные приборы, логистика, туризм.',
    programmes: [
      ['15.01.31', [16, 16, 18, 18], 8, ['practice', 'graduateEmployment']],
      ['38.02.03', [20, 20, 22, 22], 6, ['internship']],
      ['43.02.16', [22, 22, 24, 24], 4, ['practice']],
    ],
  },
];
