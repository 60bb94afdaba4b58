import type { DemoAgendaItem, DemoSpeaker, DemoTrack } from './demo-event.js';

export const novorossiyskTracks: readonly DemoTrack[] = [
  { key: 'technology', title: { ru: 'Технологии', en: 'Technology' } },
  { key: 'engineering', title: { ru: 'Инженерия', en: 'Engineering' } },
  { key: 'agro', title: { ru: 'Агро', en: 'Agro' } },
  { key: 'entrepreneurship', title: { ru: 'Предпринимательство', en: 'Entrepreneurship' } },
];

const rooms: Readonly<Record<string, string>> = {
  technology: 'Зал «Маяк»',
  engineering: 'Зал «Док»',
  agro: 'Зал «Колос»',
  entrepreneurship: 'Зал «Парус»',
};

const initiator: DemoSpeaker = {
  name: 'Снаксарев Павел',
  position: {
    ru: 'Председатель рабочей группы по доступной, комфортной и безопасной среде Совета при губернаторе Краснодарского края по развитию гражданского общества и правам человека',
    en: 'Chair of the working group of the Governor’s Council for Civil Society and Human Rights, Krasnodar Region',
  },
};

const by = (ru: string, en: string): DemoSpeaker => ({ name: ru, position: { ru, en } });
const nobody = { kind: 'nobody' } as const;
const everybody = { kind: 'everybody' } as const;

interface Session {
  readonly track: string;
  readonly ru: string;
  readonly en: string;
  readonly speakers: readonly DemoSpeaker[];
  /** Keys of the delegations that speak; only they are held where the track is not. */
  readonly speakersFrom?: readonly string[];
}

/** Sessions of the four tracks side by side; each holds its own track, or only the delegations that speak. */
function parallel(day: string, from: string, to: string, sessions: readonly Session[]): DemoAgendaItem[] {
  return sessions.map(({ track, ru, en, speakers, speakersFrom }) => ({
    key: `${track}-${day.slice(-2)}-${from.slice(0, 2)}`,
    kind: 'trackSession',
    title: { ru, en },
    start: `${day}T${from}`,
    end: `${day}T${to}`,
    room: rooms[track] ?? '',
    trackKey: track,
    speakers,
    attendance: speakersFrom
      ? { kind: 'delegations', delegationKeys: speakersFrom }
      : { kind: 'tracks', trackKeys: [track] },
  }));
}

const first = '2024-10-02';
const second = '2024-10-03';
const third = '2024-10-04';

/**
 * The forum was announced for autumn 2024 with four directions, children's scientific works, best practices of
 * supplementary education, cases of enterprises, presentations and a long-term plan of engineering. Days and hours are
 * set here, as the announcement names none.
 */
export const novorossiyskAgenda: readonly DemoAgendaItem[] = [
  {
    key: 'registration',
    kind: 'registration',
    title: { ru: 'Регистрация, кофе', en: 'Registration and coffee' },
    start: `${first}T09:00`,
    end: `${first}T10:00`,
    room: 'Холл',
    speakers: [],
    attendance: nobody,
  },
  {
    key: 'opening',
    kind: 'plenary',
    title: {
      ru: 'Открытие. Инженерное направление в кадровой политике: от кружка до производства',
      en: 'Opening. Engineering in staffing policy: from the hobby group to the plant',
    },
    start: `${first}T10:00`,
    end: `${first}T11:30`,
    room: 'Большой зал',
    speakers: [
      initiator,
      by(
        'Министерство промышленной политики Краснодарского края',
        'Ministry of Industrial Policy of Krasnodar Region',
      ),
    ],
    attendance: everybody,
  },
  ...parallel(first, '11:45', '13:00', [
    {
      track: 'technology',
      ru: 'Новые технологии в учреждениях дополнительного образования',
      en: 'New technology in supplementary education',
      speakers: [by('Руководители детских технопарков и станций', 'Heads of technical centres for children')],
    },
    {
      track: 'engineering',
      ru: 'Площадки учебно-производственных центров и наставники производств',
      en: 'Municipal training centres and mentors from production',
      speakers: [by('Руководители УПК муниципалитетов', 'Heads of municipal training centres')],
    },
    {
      track: 'agro',
      ru: 'Агроклассы и точное земледелие',
      en: 'Agro classes and precision farming',
      speakers: [by('Агрономы-наставники', 'Agronomists, mentors')],
    },
    {
      track: 'entrepreneurship',
      ru: 'Ремесло как дело: первые шаги молодого мастера',
      en: 'A craft as a business: first steps',
      speakers: [by('Мастера-предприниматели', 'Craftspeople in business')],
    },
  ]),
  {
    key: 'lunch-1',
    kind: 'lunch',
    title: { ru: 'Обед', en: 'Lunch' },
    start: `${first}T13:00`,
    end: `${first}T14:00`,
    room: 'Ресторан',
    speakers: [],
    attendance: nobody,
  },
  {
    key: 'exhibit-children',
    kind: 'exhibit',
    title: { ru: 'Выставка детских научных разработок', en: 'Exhibition of children’s scientific works' },
    start: `${first}T14:00`,
    end: `${first}T18:00`,
    room: 'Галерея',
    speakers: [],
    attendance: nobody,
  },
  {
    key: 'exhibit-tour',
    kind: 'exhibit',
    title: { ru: 'Обход выставки с авторами', en: 'Tour of the exhibition with its authors' },
    start: `${first}T14:00`,
    end: `${first}T14:45`,
    room: 'Галерея',
    speakers: [],
    attendance: {
      kind: 'delegations',
      delegationKeys: ['kvantum-nvr', 'kvantum-krd', 'agro-kids', 'biz-kids', 'ship-kids', 'lab-kids', 'robo-kids', 'craft-kids'],
    },
  },
  {
    key: 'meetings-1',
    kind: 'meetings',
    title: { ru: 'Индивидуальные встречи, день первый', en: 'One-on-one meetings, first day' },
    start: `${first}T14:00`,
    end: `${first}T16:55`,
    room: 'Зал встреч',
    speakers: [],
    attendance: nobody,
  },
  {
    key: 'guild',
    kind: 'presentation',
    title: {
      ru: 'Презентация АНО Новороссийска и Лабинска в структурах КРОО «Гильдия возрождения профессионального ремесла» и отделениях Инженерной Ассоциации Краснодарского края',
      en: 'Presentation of the Novorossiysk and Labinsk organizations within the Guild for the Revival of Professional Crafts and the Engineering Association',
    },
    start: `${first}T17:00`,
    end: `${first}T18:00`,
    room: 'Большой зал',
    speakers: [initiator],
    attendance: nobody,
  },
  ...parallel(second, '09:30', '11:00', [
    {
      track: 'technology',
      ru: 'Кейсы предприятий в учебном процессе: роботы, печать, беспилотники',
      en: 'Cases of enterprises in teaching: robots, printing, drones',
      speakers: [by('Южная робототехника', 'Yuzhnaya Robototekhnika'), by('Слой за слоем', 'Sloy za Sloem')],
    },
    {
      track: 'engineering',
      ru: 'Кейсы предприятий в СПО: судоремонт и порт',
      en: 'Cases of enterprises in vocational education: ship repair and port',
      speakers: [by('Цемесский док', 'Tsemes Dock'), by('Цемесский колледж', 'Tsemes College')],
    },
    {
      track: 'agro',
      ru: 'Кейсы предприятий: поле, ферма, переработка',
      en: 'Cases of enterprises: field, farm, processing',
      speakers: [by('Степной колос', 'Stepnoy Kolos')],
    },
    {
      track: 'entrepreneurship',
      ru: 'Семейное предприятие и колледж: общая мастерская',
      en: 'A family business and a college: one workshop',
      speakers: [by('Апшеронский бук', 'Apsheronsky Buk')],
    },
  ]),
  {
    key: 'meetings-2',
    kind: 'meetings',
    title: { ru: 'Индивидуальные встречи, день второй: утро', en: 'One-on-one meetings, second day: morning' },
    start: `${second}T11:15`,
    end: `${second}T13:15`,
    room: 'Зал встреч',
    speakers: [],
    attendance: nobody,
  },
  ...parallel(second, '11:15', '12:15', [
    {
      track: 'technology',
      ru: 'Мастер-класс: полётное задание за час',
      en: 'Workshop: a flight task in an hour',
      speakers: [by('Кубанские беспилотники', 'Kuban Drones')],
      speakersFrom: ['kuban-dron', 'kvantum-krd'],
    },
    {
      track: 'engineering',
      ru: 'Высшая школа и специалитет: инженерные классы',
      en: 'Universities and engineering classes',
      speakers: [by('Причерноморский инженерный университет', 'Prichernomorsky Engineering University')],
      speakersFrom: ['univ-eng', 'univ-tech', 'assoc-eng'],
    },
    {
      track: 'agro',
      ru: 'Сыр, вино, консервы: дегустация профессий',
      en: 'Cheese, wine, preserves: a tasting of occupations',
      speakers: [by('Колледж пищевых технологий', 'College of Food Technology')],
      speakersFrom: ['tim-food', 'moloko-kuban', 'vino-abrau'],
    },
  ]),
  {
    key: 'lunch-2',
    kind: 'lunch',
    title: { ru: 'Обед', en: 'Lunch' },
    start: `${second}T13:15`,
    end: `${second}T14:15`,
    room: 'Ресторан',
    speakers: [],
    attendance: nobody,
  },
  {
    key: 'meetings-3',
    kind: 'meetings',
    title: { ru: 'Индивидуальные встречи, день второй: вторая половина дня', en: 'One-on-one meetings, second day: afternoon' },
    start: `${second}T14:15`,
    end: `${second}T16:15`,
    room: 'Зал встреч',
    speakers: [],
    attendance: nobody,
  },
  ...parallel(second, '16:30', '17:45', [
    {
      track: 'technology',
      ru: 'Стажировки преподавателей на производстве',
      en: 'Teachers’ placements in production',
      speakers: [by('Южный институт прикладных технологий', 'Southern Institute of Applied Technology')],
    },
    {
      track: 'engineering',
      ru: 'Экспериментальные лаборатории для школьников',
      en: 'Experimental laboratories for schoolchildren',
      speakers: [by('Лаборатория «Прибой»', 'Priboy Laboratory')],
    },
    {
      track: 'agro',
      ru: 'Техника полей: чему учить механика завтра',
      en: 'Field machines: what to teach a mechanic tomorrow',
      speakers: [by('Агросервис', 'Agroservis')],
    },
    {
      track: 'entrepreneurship',
      ru: 'От школьной компании к своему делу',
      en: 'From a school company to one’s own business',
      speakers: [by('Институт предпринимательства Причерноморья', 'Prichernomorye Institute of Entrepreneurship')],
    },
  ]),
  {
    key: 'practices',
    kind: 'presentation',
    title: {
      ru: 'Лучшие практики дополнительного образования: защита проектов детских команд',
      en: 'Best practices of supplementary education: teams of children defend their projects',
    },
    start: `${third}T09:30`,
    end: `${third}T10:45`,
    room: 'Большой зал',
    speakers: [by('Команды школьников и их наставники', 'Teams of schoolchildren and their mentors')],
    attendance: nobody,
  },
  {
    key: 'meetings-4',
    kind: 'meetings',
    title: { ru: 'Индивидуальные встречи, день третий', en: 'One-on-one meetings, third day' },
    start: `${third}T11:00`,
    end: `${third}T13:25`,
    room: 'Зал встреч',
    speakers: [],
    attendance: nobody,
  },
  {
    key: 'lunch-3',
    kind: 'lunch',
    title: { ru: 'Обед', en: 'Lunch' },
    start: `${third}T13:30`,
    end: `${third}T14:30`,
    room: 'Ресторан',
    speakers: [],
    attendance: nobody,
  },
  {
    key: 'plan',
    kind: 'plenary',
    title: {
      ru: 'Перспективный план инженерного направления: итоги встреч и закрытие форума',
      en: 'A long-term plan for engineering: results of the meetings and closing',
    },
    start: `${third}T14:30`,
    end: `${third}T15:30`,
    room: 'Большой зал',
    speakers: [initiator],
    attendance: everybody,
  },
];
