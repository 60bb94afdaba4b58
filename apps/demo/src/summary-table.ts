import type { DemoSummary } from '@vstrecha/demo-walk';
import type { Language, LocalizedText } from '@vstrecha/kernel';

const labels = {
  delegations: { ru: 'Делегаций', en: 'Delegations' },
  filed: { ru: 'Заявок на встречи подано', en: 'Meeting requests filed' },
  accepted: { ru: 'принято (встречные — сразу)', en: 'accepted (crossing ones at once)' },
  declined: { ru: 'отклонено', en: 'declined' },
  withdrawn: { ru: 'отозвано', en: 'withdrawn' },
  unanswered: { ru: 'без ответа', en: 'without an answer' },
  asked: { ru: 'Пар, которым нужна встреча', en: 'Pairs that are to meet' },
  placed: { ru: 'Встреч в расписании', en: 'Meetings in the schedule' },
  unplaced: { ru: 'Не вошло в расписание', en: 'Not placed' },
  breaks: { ru: 'Перерывов между встречами, всего', en: 'Breaks between meetings, in all' },
  meetings: { ru: 'Встреч с итогами', en: 'Meetings with outcomes' },
  records: { ru: 'записей сторон и организатора', en: 'records by sides and organizer' },
  differing: { ru: 'стороны записали по-разному', en: 'recorded differently by the sides' },
  commitments: { ru: 'обязательств со сроком', en: 'commitments with a date' },
  actionItems: { ru: 'Мероприятий в дорожной карте', en: 'Action items in the roadmap' },
} as const;

/** Short names of the codes that the plan gives for what it does not hold. */
const reasonLabels: Readonly<Record<string, LocalizedText>> = {
  'forbidden-pair': { ru: 'пару исключил организатор', en: 'the organizer forbade the pair' },
  'no-common-slot': { ru: 'стороны не бывают свободны в одно время', en: 'the sides have no time in common' },
  'no-suitable-table': { ru: 'нет подходящего стола', en: 'no suitable table' },
  'enough-meetings': { ru: 'у стороны набралось встреч, сколько она хотела', en: 'a side has as many as it wants' },
  'delegation-full': { ru: 'всё время одной из сторон занято', en: 'one side has no time left' },
  'delegate-full': { ru: 'всё время нужного представителя занято', en: 'the delegate asked for has no time left' },
  'never-free-together': { ru: 'стороны не остаются свободны одновременно', en: 'the sides are never free together' },
  'no-rest': { ru: 'не осталось бы передышки', en: 'there would be no rest' },
  'tables-taken': { ru: 'все столы в это время заняты', en: 'all tables are taken then' },
  'out-of-order': { ru: 'нарушился бы порядок встреч', en: 'meetings would be out of order' },
  outweighed: { ru: 'место нужнее другим встречам', en: 'other meetings weigh more' },
  'room-left': { ru: 'место есть, но нарушилась бы равномерность', en: 'there is room, but fairness would suffer' },
  'taken-out': { ru: 'снял организатор', en: 'taken out by the organizer' },
  'not-planned-yet': { ru: 'заявка появилась позже', en: 'asked for later' },
  'delegation-withdrawn': { ru: 'делегация отказалась от участия', en: 'the delegation withdrew' },
};

const resultLabels: Readonly<Record<string, LocalizedText>> = {
  AGREEMENT: { ru: 'договорились', en: 'agreement' },
  INTENT: { ru: 'есть намерение', en: 'intent' },
  TO_BE_CONTINUED: { ru: 'продолжат разговор', en: 'to be continued' },
  NO_INTEREST: { ru: 'нет взаимного интереса', en: 'no interest' },
  NOT_HELD: { ru: 'не состоялись', en: 'not held' },
};

const TELLING_GAP = 0.1;
const provedBest = { ru: 'лучше нельзя, доказано', en: 'proved that none is better' };
const nearBest = { ru: 'до лучшего не более', en: 'from the best at most' };

/** What came of the walk as lines of a table, for a terminal with a fixed-width font. */
export function summaryTable(summary: DemoSummary, language: Language): string[] {
  const { delegations, requests, plan, outcomes, actionItems } = summary;
  const row = (text: LocalizedText, value: number, note = ''): [string, number, string] => [
    text[language],
    value,
    note,
  ];
  const part = (text: LocalizedText, value: number): [string, number, string] => [`  ${text[language]}`, value, ''];
  const rows = [
    row(labels.delegations, delegations),
    row(labels.filed, requests.filed),
    part(labels.accepted, requests.accepted),
    part(labels.declined, requests.declined),
    part(labels.withdrawn, requests.withdrawn),
    part(labels.unanswered, requests.unanswered),
    row(labels.asked, plan.asked),
    row(labels.placed, plan.placed, qualityOf(plan, language)),
    row(labels.unplaced, plan.unplaced),
    ...plan.reasons.map(({ code, count }) => part(reasonLabels[code] ?? { ru: code, en: code }, count)),
    row(labels.breaks, plan.breaks),
    row(labels.meetings, outcomes.meetings),
    ...outcomes.byResult.map(({ result, count }) => part(resultLabels[result] ?? { ru: result, en: result }, count)),
    part(labels.records, outcomes.records),
    part(labels.differing, outcomes.differing),
    part(labels.commitments, outcomes.commitments),
    row(labels.actionItems, actionItems),
  ];
  const widest = Math.max(...rows.map(([text]) => text.length));
  const digits = Math.max(...rows.map(([, value]) => String(value).length));
  const rule = '─'.repeat(widest + digits + 2);
  return [
    rule,
    ...rows.map(
      ([text, value, note]) => `${text.padEnd(widest)}  ${String(value).padStart(digits)}${note && `  ${note}`}`,
    ),
    rule,
  ];
}

function qualityOf({ status, gap }: DemoSummary['plan'], language: Language): string {
  if (status === 'OPTIMAL' || gap === 0) return provedBest[language];
  // A bound that is far off says nothing of the plan.
  if (gap === null || gap > TELLING_GAP) return '';
  const percent = (gap * 100).toLocaleString(language, { maximumFractionDigits: 1 });
  return `${nearBest[language]} ${percent} %`;
}
