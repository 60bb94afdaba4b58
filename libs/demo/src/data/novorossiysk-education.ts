import type { FormOfCooperation } from '@vstrecha/kernel';
import type { Participant } from './participant.js';

const team = ['Директор', 'Заместитель директора по учебно-производственной работе'];
const chair = ['Проректор по учебной работе', 'Заведующий кафедрой'];
const lead = ['Руководитель'];
const all = ['technology', 'engineering', 'agro', 'entrepreneurship'];

/** Colleges, universities, training centres, supplementary education and associations of the forum: all invented. */
// prettier-ignore
export const novorossiyskEducation: readonly Participant[] = [
  {
    key: 'nvr-kolledzh-port', kind: 'college', city: 'Новороссийск', team, trackKeys: ['engineering'], parallelMeetings: 2,
    name: 'ГАПОУ КК «Цемесский колледж порта и судоремонта»', shortName: 'Цемесский колледж',
    profile: 'Портовые профессии, сварка, судостроение.',
    programmes: [
      ['15.01.05', [46, 48, 48, 48], 20, ['practice', 'targetTraining', 'mentoring']],
      ['23.01.02', [22, 24, 24, 24], 10, ['practice', 'targetTraining']],
      ['23.01.07', [20, 22, 22, 22], 8, ['practice', 'graduateEmployment']],
      ['26.02.02', [18, 20, 20, 20], 6, ['internship', 'graduateEmployment']],
    ],
    seeks: ['equipment', 'mentoring', 'demoExam'],
  },
  {
    key: 'nvr-kolledzh-stroy', kind: 'college', city: 'Новороссийск', team, trackKeys: ['engineering'],
    name: 'ГБПОУ КК «Маркхотский строительный колледж»', shortName: 'Маркхотский колледж',
    profile: 'Строительство, электромонтаж, инженерные системы.',
    programmes: [
      ['08.02.01', [44, 46, 46, 48], 8, ['internship', 'targetTraining']],
      ['08.01.14', [20, 22, 22, 22], 10, ['practice', 'mentoring']],
      ['08.02.09', [22, 24, 24, 24], 8, ['practice', 'demoExam']],
    ],
    seeks: ['equipment', 'mentoring'],
  },
  {
    key: 'krd-tech', kind: 'college', city: 'Краснодар', team, trackKeys: ['technology'], parallelMeetings: 2,
    name: 'ГБПОУ КК «Прикубанский колледж умных технологий»', shortName: 'Колледж умных технологий',
    profile: 'Мехатроника, аддитивные технологии, беспилотные системы.',
    programmes: [
      ['15.02.10', [22, 24, 24, 24], 8, ['dualTraining', 'demoExam', 'practice']],
      ['15.02.09', [18, 20, 20, 20], 8, ['practice', 'jointProgramme']],
      ['25.02.08', [20, 22, 24, 24], 10, ['practice', 'jointProgramme', 'demoExam']],
      ['15.02.14', [20, 20, 22, 22], 8, ['internship', 'dualTraining']],
    ],
    seeks: ['equipment', 'teacherPlacement', 'mentoring'],
  },
  {
    key: 'krd-el', kind: 'college', city: 'Краснодар', team, trackKeys: ['technology'],
    name: 'ГБПОУ КК «Краснодарский колледж измерительной техники»', shortName: 'Колледж измерительной техники',
    profile: 'Монтаж и ремонт электронной аппаратуры.',
    programmes: [
      ['11.01.01', [20, 22, 22, 22], 10, ['practice', 'targetTraining']],
      ['11.02.16', [22, 22, 24, 24], 8, ['internship', 'jointProgramme']],
    ],
    seeks: ['equipment', 'teacherPlacement'],
  },
  {
    key: 'arm-it', kind: 'college', city: 'Армавир', team, trackKeys: ['technology'],
    name: 'ГБПОУ КК «Армавирский колледж связи и программирования»', shortName: 'Армавирский колледж связи',
    profile: 'Программирование и сети.',
    programmes: [
      ['09.02.07', [46, 48, 50, 50], 8, ['internship', 'jointProgramme', 'graduateEmployment']],
      ['09.02.06', [24, 24, 24, 24], 6, ['practice', 'graduateEmployment']],
    ],
    seeks: ['mentoring', 'careerGuidance'],
  },
  {
    key: 'lab-agro', kind: 'college', city: 'Лабинск', team, trackKeys: ['agro'],
    name: 'ГБПОУ КК «Лабинский колледж агроинженерии»', shortName: 'Лабинский колледж',
    profile: 'Сельхозтехника, станочные профессии, автотранспорт.',
    programmes: [
      ['35.02.16', [44, 46, 46, 48], 12, ['practice', 'dualTraining']],
      ['15.01.32', [18, 20, 20, 20], 8, ['practice', 'dualTraining']],
      ['23.01.17', [24, 24, 24, 24], 8, ['practice', 'graduateEmployment']],
    ],
    seeks: ['equipment', 'teacherPlacement', 'mentoring'],
  },
  {
    key: 'tikh-agro', kind: 'college', city: 'Тихорецк', team, trackKeys: ['agro'],
    name: 'ГБПОУ КК «Тихорецкий колледж земледелия»', shortName: 'Тихорецкий колледж',
    profile: 'Агрономия, механизация, землеустройство.',
    programmes: [
      ['35.02.05', [22, 24, 24, 24], 10, ['practice', 'targetTraining', 'graduateEmployment']],
      ['35.01.27', [40, 42, 44, 44], 12, ['practice', 'mentoring']],
      ['21.02.19', [20, 20, 20, 20], 4, ['internship']],
    ],
    seeks: ['excursion', 'equipment', 'mentoring'],
  },
  {
    key: 'tim-food', kind: 'college', city: 'Тимашёвск', team, trackKeys: ['agro'],
    name: 'ГБПОУ КК «Тимашёвский колледж пищевых технологий»', shortName: 'Колледж пищевых технологий',
    profile: 'Сыроделие, виноделие, консервирование, холодильная техника.',
    programmes: [
      ['19.02.12', [20, 22, 22, 22], 8, ['practice', 'targetTraining', 'graduateEmployment']],
      ['19.02.05', [16, 18, 18, 18], 6, ['internship', 'jointProgramme']],
      ['19.02.11', [20, 20, 22, 22], 8, ['practice', 'graduateEmployment']],
      ['15.02.06', [16, 16, 18, 18], 6, ['practice']],
    ],
    seeks: ['excursion', 'equipment'],
  },
  {
    key: 'gel-service', kind: 'college', city: 'Геленджик', team: lead, trackKeys: ['entrepreneurship'],
    name: 'ГБПОУ КК «Черноморский колледж сервиса и ремёсел»', shortName: 'Черноморский колледж сервиса',
    profile: 'Туризм, лёгкая промышленность, мебель.',
    programmes: [
      ['43.02.16', [48, 50, 50, 52], 8, ['practice', 'graduateEmployment']],
      ['29.02.10', [18, 20, 20, 20], 8, ['practice', 'jointProgramme']],
      ['35.01.02', [16, 16, 18, 18], 8, ['practice', 'mentoring']],
    ],
    seeks: ['mentoring', 'excursion'],
  },
  {
    key: 'krd-trade', kind: 'college', city: 'Краснодар', team: lead, trackKeys: ['entrepreneurship'],
    name: 'ГБПОУ КК «Кубанский колледж дела и логистики»', shortName: 'Колледж дела и логистики',
    profile: 'Торговое дело, логистика, качество.',
    programmes: [
      ['38.02.08', [44, 46, 46, 46], 6, ['practice', 'graduateEmployment']],
      ['38.02.03', [22, 24, 24, 24], 6, ['internship']],
      ['27.02.07', [16, 16, 18, 18], 6, ['internship']],
    ],
    seeks: ['mentoring', 'excursion'],
  },
  ...(
    [
      ['univ-tech', 'Краснодар', 'Южный институт прикладных технологий', ['technology'], ['careerGuidance', 'teacherPlacement', 'jointProgramme'], ['equipment', 'internship']],
      ['univ-eng', 'Новороссийск', 'Причерноморский инженерный университет', ['engineering'], ['jointProgramme', 'careerGuidance', 'teacherPlacement'], ['excursion', 'equipment', 'mentoring']],
      ['univ-agro', 'Краснодар', 'Прикубанская аграрная академия', ['agro'], ['jointProgramme', 'careerGuidance'], ['excursion', 'equipment']],
      ['univ-biz', 'Сочи', 'Институт предпринимательства Причерноморья', ['entrepreneurship'], ['jointProgramme', 'mentoring'], ['excursion', 'careerGuidance']],
    ] as const
  ).map(
    ([key, city, name, trackKeys, gives, seeks]): Participant => ({
      key, kind: 'university', city, name, shortName: name, team: chair, trackKeys: [...trackKeys], gives, seeks,
      profile: 'Совместные программы с колледжами, инженерные классы, научные лаборатории для школьников.',
    }),
  ),
  ...(
    [
      ['upk-novorossiysk', 'Новороссийск', ['engineering', 'technology']],
      ['upk-labinsk', 'Лабинск', ['engineering', 'agro']],
      ['upk-anapa', 'Анапа', ['entrepreneurship', 'technology']],
      ['upk-armavir', 'Армавир', ['technology']],
      ['upk-tikhoretsk', 'Тихорецк', ['agro']],
      ['upk-krymsk', 'Крымск', ['agro', 'engineering']],
      ['upk-gelendzhik', 'Геленджик', ['entrepreneurship']],
      ['upk-apsheronsk', 'Апшеронск', ['engineering', 'entrepreneurship']],
    ] as const
  ).map(
    ([key, city, trackKeys]): Participant => ({
      key, kind: 'trainingCentre', city, team: lead, trackKeys: [...trackKeys],
      name: `МБУ «Учебно-производственный центр «Старт» (${city})`, shortName: `УПК «Старт», ${city}`,
      profile: 'Первая профессия школьников, площадка для занятий с наставниками производств.',
      seeks: ['mentoring', 'equipment', 'excursion'] satisfies FormOfCooperation[], gives: ['careerGuidance'] satisfies FormOfCooperation[],
    }),
  ),
  ...(
    [
      ['kvantum-nvr', 'Новороссийск', 'Центр детского технического творчества «Волнолом»', ['technology', 'engineering']],
      ['kvantum-krd', 'Краснодар', 'Станция юных техников «Параллель»', ['technology']],
      ['agro-kids', 'Тихорецк', 'Станция юннатов «Колосок»', ['agro']],
      ['biz-kids', 'Анапа', 'Школа юного предпринимателя «Рубль с парусом»', ['entrepreneurship']],
      ['ship-kids', 'Новороссийск', 'Клуб судомоделистов «Мидель»', ['engineering']],
      ['lab-kids', 'Лабинск', 'Дом инженерного творчества «Лаба»', ['engineering', 'agro']],
      ['robo-kids', 'Армавир', 'Лаборатория робототехники «Шестерня»', ['technology']],
      ['craft-kids', 'Геленджик', 'Мастерская ремёсел «Береста»', ['entrepreneurship']],
    ] as const
  ).map(
    ([key, city, name, trackKeys]): Participant => ({
      key, kind: 'supplementaryEducation', city, name, shortName: name, team: lead, trackKeys: [...trackKeys],
      profile: 'Детские научные и технические разработки, проектные команды школьников.',
      seeks: ['mentoring', 'equipment', 'excursion'] satisfies FormOfCooperation[], gives: ['careerGuidance'] satisfies FormOfCooperation[],
    }),
  ),
  ...(
    [
      ['assoc-craft', 'Краснодар', 'Союз ремесленных мастерских Причерноморья', ['entrepreneurship', 'engineering']],
      ['assoc-eng', 'Новороссийск', 'Объединение инженеров-практиков побережья', ['engineering', 'technology']],
      ['assoc-agro', 'Тихорецк', 'Ассоциация агроклассов степной зоны', ['agro']],
      ['assoc-biz', 'Краснодар', 'Клуб семейных предприятий Прикубанья', ['entrepreneurship']],
    ] as const
  ).map(
    ([key, city, name, trackKeys]): Participant => ({
      key, kind: 'association', city, name, shortName: name, team: ['Председатель', 'Исполнительный директор'], trackKeys: [...trackKeys],
      profile: 'Объединяет предприятия и наставников, помогает найти площадку и партнёра.',
      seeks: ['careerGuidance', 'jointProgramme'] satisfies FormOfCooperation[], gives: ['mentoring', 'excursion'] satisfies FormOfCooperation[],
    }),
  ),
  {
    key: 'youth-council', kind: 'other', city: 'Новороссийск', team: lead, trackKeys: all, maxMeetings: 6,
    name: 'Молодёжный инженерный совет побережья', shortName: 'Молодёжный инженерный совет',
    profile: 'Студенты и молодые инженеры, которые помогают кружкам и УПК.',
    gives: ['mentoring', 'careerGuidance'], seeks: ['excursion'],
  },
  {
    key: 'exp-lab', kind: 'other', city: 'Новороссийск', team: lead, trackKeys: ['technology', 'engineering'],
    name: 'Экспериментальная лаборатория морской техники «Прибой»', shortName: 'Лаборатория «Прибой»',
    profile: 'Открытая лаборатория для школьных и студенческих проектов.',
    gives: ['equipment', 'teacherPlacement', 'excursion'], seeks: ['careerGuidance', 'jointProgramme'],
  },
  {
    key: 'craft-foundation', kind: 'other', city: 'Лабинск', team: lead, trackKeys: ['entrepreneurship'],
    name: 'Фонд «Ремесло в руки»', shortName: 'Ремесло в руки',
    profile: 'Гранты мастерским и молодым мастерам.',
    gives: ['equipment', 'mentoring'], seeks: ['careerGuidance'],
  },
];
