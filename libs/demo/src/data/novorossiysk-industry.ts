import type { Participant } from './participant.js';

const pair = ['Директор по персоналу', 'Мастер-наставник'];
const single = ['Директор по развитию'];
const tech = ['technology'];
const engineering = ['engineering'];
const agro = ['agro'];
const business = ['entrepreneurship'];

/** Enterprises and groups of mentors of the forum: invented, as are their numbers and people. */
// prettier-ignore
export const novorossiyskIndustry: readonly Participant[] = [
  {
    key: 'cemes-sudoremont', kind: 'enterprise', city: 'Новороссийск', industry: 'Судоремонт', trackKeys: engineering,
    name: 'АО «Цемесский судоремонтный док»', shortName: 'Цемесский док', team: [...pair, 'Главный сварщик'], parallelMeetings: 2,
    profile: 'Ремонт корпусов и судовых механизмов, 700 работников, учебный сварочный пост.',
    needs: [
      ['15.01.05', [14, 16, 16, 18], ['сварка корпусных сталей'], ['practice', 'targetTraining', 'mentoring']],
      ['26.02.02', [5, 6, 6, 6], ['плазовая разметка'], ['internship', 'graduateEmployment']],
    ],
    gives: ['excursion', 'mentoring'], seeks: ['careerGuidance'],
  },
  {
    key: 'port-terminal', kind: 'enterprise', city: 'Новороссийск', industry: 'Портовые услуги', trackKeys: engineering,
    name: 'ООО «Терминал Восточный мол»', shortName: 'Восточный мол', team: pair,
    profile: 'Перевалка контейнеров и зерна, 520 работников.',
    needs: [
      ['23.01.02', [12, 12, 14, 14], ['работа на перегружателе'], ['practice', 'targetTraining']],
      ['23.01.07', [6, 6, 8, 8], ['портальные краны'], ['practice', 'graduateEmployment']],
      ['38.02.03', [4, 4, 4, 6], ['контейнерная логистика'], ['internship']],
    ],
    gives: ['excursion', 'careerGuidance'],
  },
  {
    key: 'cement-master', kind: 'enterprise', city: 'Новороссийск', industry: 'Строительные материалы', trackKeys: engineering,
    name: 'ООО «Мергель-Юг»', shortName: 'Мергель-Юг', team: pair,
    profile: 'Сухие смеси и вяжущие, 430 работников.',
    needs: [
      ['15.02.17', [6, 6, 8, 8], ['ремонт дробилок и мельниц'], ['practice', 'targetTraining']],
      ['13.01.10', [6, 6, 6, 8], ['электропривод'], ['practice']],
      ['15.02.14', [2, 2, 3, 3], ['АСУ ТП'], ['internship', 'dualTraining']],
    ],
    gives: ['equipment'],
  },
  {
    key: 'labinsk-reduktor', kind: 'enterprise', city: 'Лабинск', industry: 'Машиностроение', trackKeys: engineering,
    name: 'ООО «Лабинские редукторы»', shortName: 'Лабинские редукторы', team: pair,
    profile: 'Редукторы для сельхозтехники, 210 работников, экспериментальный участок для школьников.',
    needs: [
      ['15.01.32', [6, 8, 8, 8], ['зубонарезание', 'стойки ЧПУ'], ['practice', 'dualTraining']],
      ['15.02.16', [2, 2, 3, 3], ['расчёт передач'], ['internship']],
    ],
    gives: ['careerGuidance', 'mentoring', 'excursion'], seeks: ['jointProgramme'],
  },
  {
    key: 'kuban-dron', kind: 'enterprise', city: 'Краснодар', industry: 'Беспилотные системы', trackKeys: tech,
    name: 'ООО «Кубанские беспилотные линии»', shortName: 'Кубанские беспилотники', team: pair, parallelMeetings: 2,
    profile: 'Сельскохозяйственные и съёмочные беспилотники, 95 работников.',
    needs: [
      ['25.02.08', [6, 8, 10, 10], ['полётные задания', 'обслуживание БАС'], ['practice', 'jointProgramme', 'demoExam']],
      ['11.02.16', [3, 3, 4, 4], ['диагностика плат'], ['internship']],
    ],
    gives: ['careerGuidance', 'teacherPlacement', 'equipment'], seeks: ['mentoring'],
  },
  {
    key: 'print-3d', kind: 'enterprise', city: 'Краснодар', industry: 'Аддитивное производство', trackKeys: tech,
    name: 'ООО «Слой за слоем»', shortName: 'Слой за слоем', team: ['Генеральный директор'],
    profile: 'Прототипы и мелкие серии, печать полимерами и металлом.',
    needs: [['15.02.09', [3, 4, 4, 4], ['подготовка моделей'], ['practice', 'teacherPlacement']]],
    gives: ['equipment', 'careerGuidance', 'teacherPlacement'],
  },
  {
    key: 'robot-yug', kind: 'enterprise', city: 'Краснодар', industry: 'Робототехника', trackKeys: tech,
    name: 'АО «Южная робототехника»', shortName: 'Южная робототехника', team: pair,
    profile: 'Упаковочные линии и роботы-паллетайзеры, 180 работников.',
    needs: [
      ['15.02.10', [5, 6, 8, 8], ['роботы', 'техническое зрение'], ['dualTraining', 'demoExam', 'practice']],
      ['15.02.14', [3, 4, 4, 4], ['контроллеры'], ['internship']],
    ],
    gives: ['teacherPlacement', 'equipment'], seeks: ['careerGuidance'],
  },
  {
    key: 'kod-more', kind: 'enterprise', city: 'Новороссийск', industry: 'Информационные технологии', trackKeys: tech,
    name: 'ООО «Код и море»', shortName: 'Код и море', team: ['Директор по разработке'],
    profile: 'Программы для портов и логистики, 60 работников.',
    needs: [['09.02.07', [6, 8, 8, 10], ['TypeScript', 'базы данных'], ['internship', 'jointProgramme', 'graduateEmployment']]],
    gives: ['mentoring', 'careerGuidance'],
  },
  {
    key: 'set-yug', kind: 'enterprise', city: 'Армавир', industry: 'Связь', trackKeys: tech,
    name: 'ООО «Армавирские оптические сети»', shortName: 'Армавирские сети', team: single,
    profile: 'Строительство и обслуживание сетей, 130 работников.',
    needs: [['09.02.06', [6, 6, 6, 6], ['оптика', 'маршрутизация'], ['practice', 'graduateEmployment']]],
    gives: ['excursion'],
  },
  {
    key: 'pribor-kuban', kind: 'enterprise', city: 'Краснодар', industry: 'Приборостроение', trackKeys: tech,
    name: 'АО «Кубаньизмеритель»', shortName: 'Кубаньизмеритель', team: pair,
    profile: 'Счётчики и преобразователи, 320 работников.',
    needs: [
      ['11.01.01', [8, 8, 10, 10], ['пайка'], ['practice', 'targetTraining']],
      ['11.02.16', [4, 4, 4, 4], ['поверка'], ['internship']],
    ],
    gives: ['equipment', 'excursion'],
  },
  {
    key: 'agro-step', kind: 'enterprise', city: 'Тихорецк', industry: 'Растениеводство', trackKeys: agro,
    name: 'ООО «Агрофирма «Степной колос»', shortName: 'Степной колос', team: pair, parallelMeetings: 2,
    profile: 'Зерновые, 18 тысяч гектаров, точное земледелие.',
    needs: [
      ['35.02.05', [6, 8, 8, 8], ['точное земледелие'], ['practice', 'targetTraining', 'graduateEmployment']],
      ['35.02.16', [8, 8, 10, 10], ['комбайны', 'диагностика'], ['practice', 'dualTraining']],
      ['35.01.27', [10, 12, 12, 12], ['вождение трактора'], ['practice', 'mentoring']],
    ],
    gives: ['excursion', 'equipment'], seeks: ['careerGuidance'],
  },
  {
    key: 'vino-abrau', kind: 'enterprise', city: 'Новороссийск', industry: 'Виноделие', trackKeys: agro,
    name: 'ООО «Винодельня Семигорский склон»', shortName: 'Семигорский склон', team: pair,
    profile: 'Виноградники и производство, 240 работников, школа виноградаря.',
    needs: [
      ['19.02.05', [4, 4, 6, 6], ['энология', 'лабораторный контроль'], ['internship', 'jointProgramme']],
      ['35.02.05', [4, 4, 4, 4], ['виноградарство'], ['practice']],
    ],
    gives: ['excursion', 'careerGuidance'],
  },
  {
    key: 'moloko-kuban', kind: 'enterprise', city: 'Тимашёвск', industry: 'Пищевая промышленность', trackKeys: agro,
    name: 'АО «Тимашёвские сыры»', shortName: 'Тимашёвские сыры', team: single,
    profile: 'Сыры и сыворотка, 380 работников.',
    needs: [
      ['19.02.12', [6, 6, 8, 8], ['сыроделие'], ['practice', 'targetTraining', 'graduateEmployment']],
      ['15.02.06', [2, 3, 3, 3], ['аммиачные установки'], ['practice']],
    ],
    gives: ['excursion'],
  },
  {
    key: 'konserv-krymsk', kind: 'enterprise', city: 'Крымск', industry: 'Пищевая промышленность', trackKeys: agro,
    name: 'ООО «Крымские консервы Прикубанья»', shortName: 'Консервы Прикубанья', team: single,
    profile: 'Овощная консервация, 460 работников, сезонные смены.',
    needs: [
      ['19.02.11', [5, 6, 6, 6], ['стерилизация'], ['practice', 'graduateEmployment']],
      ['19.01.18', [10, 10, 12, 12], ['линии розлива'], ['practice']],
    ],
    gives: ['excursion', 'mentoring'],
  },
  {
    key: 'tehnika-polya', kind: 'enterprise', city: 'Усть-Лабинск', industry: 'Ремонт сельхозтехники', trackKeys: agro,
    name: 'ООО «Усть-Лабинский агросервис»', shortName: 'Агросервис', team: pair,
    profile: 'Сервис тракторов и комбайнов, 90 работников.',
    needs: [
      ['35.02.16', [5, 6, 6, 6], ['гидравлика', 'электроника'], ['dualTraining', 'practice', 'teacherPlacement']],
      ['23.01.17', [3, 4, 4, 4], ['диагностика двигателей'], ['practice']],
    ],
    gives: ['teacherPlacement', 'equipment'],
  },
  {
    key: 'mebel-more', kind: 'enterprise', city: 'Апшеронск', industry: 'Деревообработка', trackKeys: business,
    name: 'ООО «Апшеронский бук»', shortName: 'Апшеронский бук', team: single,
    profile: 'Мебельные детали из бука, семейное предприятие, 70 работников.',
    needs: [
      ['35.01.02', [4, 6, 6, 6], ['станки с ЧПУ'], ['practice', 'mentoring']],
      ['35.02.03', [1, 2, 2, 2], ['проектирование мебели'], ['internship']],
    ],
    gives: ['mentoring', 'careerGuidance'], seeks: ['jointProgramme'],
  },
  {
    key: 'shveya-yug', kind: 'enterprise', city: 'Геленджик', industry: 'Лёгкая промышленность', trackKeys: business,
    name: 'ООО «Парусина»', shortName: 'Парусина', team: single,
    profile: 'Форма для моряков и школьников, 85 работников.',
    needs: [['29.02.10', [5, 6, 6, 6], ['лекала', 'технический текстиль'], ['practice', 'jointProgramme']]],
    gives: ['careerGuidance', 'mentoring'],
  },
  {
    key: 'otel-servis', kind: 'enterprise', city: 'Анапа', industry: 'Туризм', trackKeys: business,
    name: 'ООО «Песчаный берег»', shortName: 'Песчаный берег', team: single,
    profile: 'Круглогодичные гостиницы для семей, 260 работников.',
    needs: [['43.02.16', [10, 12, 12, 14], ['английский язык', 'приём гостей'], ['practice', 'graduateEmployment']]],
    gives: ['excursion'], unavailable: [{ start: '2024-10-04T09:00', end: '2024-10-04T18:00' }],
  },
  {
    key: 'torg-set', kind: 'enterprise', city: 'Краснодар', industry: 'Торговля', trackKeys: business,
    name: 'ООО «Кубанские рядки»', shortName: 'Кубанские рядки', team: single,
    profile: 'Сеть магазинов местных производителей, 310 работников.',
    needs: [['38.02.08', [8, 10, 10, 10], ['категорийное управление'], ['practice', 'graduateEmployment']]],
    gives: ['mentoring'], seeks: ['jointProgramme'],
  },
  {
    key: 'stroy-yug', kind: 'enterprise', city: 'Новороссийск', industry: 'Строительство', trackKeys: engineering,
    name: 'ООО «Маркхотстрой»', shortName: 'Маркхотстрой', team: pair,
    profile: 'Гидротехническое и жилищное строительство, 380 работников.',
    needs: [
      ['08.02.01', [5, 6, 6, 6], ['информационное моделирование'], ['internship', 'targetTraining']],
      ['08.01.14', [8, 8, 10, 10], ['монтаж вентиляции'], ['practice', 'mentoring']],
      ['08.02.09', [4, 4, 6, 6], ['кабельные линии'], ['practice']],
    ],
    gives: ['excursion', 'mentoring'],
  },
  {
    key: 'mentors-welding', kind: 'other', city: 'Новороссийск', trackKeys: engineering,
    name: 'Совет наставников сварочного производства', shortName: 'Наставники-сварщики', team: ['Мастер-наставник', 'Мастер-наставник'],
    profile: 'Мастера производств, которые ведут практику студентов и кружки школьников.',
    gives: ['mentoring', 'demoExam'], seeks: ['careerGuidance', 'jointProgramme'], maxMeetings: 8,
  },
  {
    key: 'mentors-agro', kind: 'other', city: 'Тихорецк', trackKeys: agro,
    name: 'Клуб наставников агроклассов', shortName: 'Наставники агроклассов', team: ['Агроном-наставник'],
    profile: 'Агрономы и механизаторы, которые работают с агроклассами.',
    gives: ['mentoring', 'excursion'], seeks: ['careerGuidance', 'equipment'], maxMeetings: 8,
  },
  {
    key: 'mentors-digital', kind: 'other', city: 'Краснодар', trackKeys: tech,
    name: 'Сообщество инженеров-наставников «Первый чертёж»', shortName: 'Первый чертёж', team: ['Инженер-наставник', 'Координатор'],
    profile: 'Инженеры и программисты ведут проекты детских команд.',
    gives: ['mentoring', 'careerGuidance'], seeks: ['equipment', 'excursion'],
  },
];
