import { type LocalizedText, asId } from '@vstrecha/kernel';
import {
  type Clash,
  type ConstraintName,
  type Names,
  type Reason,
  type Remedy,
  describeReason,
  describeRemedy,
} from '@vstrecha/scheduling';
import { type SettingIndex } from './setting.js';
import type { PairKey, WantedMeeting } from './wanted-meeting.js';

/** Why a pair has no meeting: the engine's reasons, and those that lie outside of it. */
export type UnplacedReason =
  | Reason
  /** The organizer took the meeting out of the plan. */
  | { readonly code: 'taken-out' }
  /** It was asked for after the plan was made. */
  | { readonly code: 'not-planned-yet' }
  | { readonly code: 'delegation-withdrawn'; readonly delegation: string };

export type UnplacedCode = UnplacedReason['code'];

/** A wanted meeting that the plan does not hold. */
export interface Unplaced extends Omit<WantedMeeting, 'key'> {
  readonly pair: PairKey;
  /** The main reason first. */
  readonly reasons: readonly [UnplacedReason, ...UnplacedReason[]];
  /** What would make room, the cheapest first. */
  readonly remedies: readonly Remedy[];
}

export function unplaced(
  { key, ...wanted }: WantedMeeting,
  reasons: readonly UnplacedReason[],
  remedies: readonly Remedy[] = [],
): Unplaced {
  const [first = { code: 'not-planned-yet' }, ...rest] = reasons;
  return { ...wanted, pair: key, reasons: [first, ...rest], remedies };
}

/** The reason as a sentence for the organizer, in both languages. */
export function explainReason(reason: UnplacedReason, index: SettingIndex): LocalizedText {
  switch (reason.code) {
    case 'taken-out':
      return { ru: 'Встречу снял с плана организатор.', en: 'The organizer took the meeting out of the plan.' };
    case 'not-planned-yet':
      return {
        ru: 'Заявка появилась после составления плана. Составьте план ещё раз.',
        en: 'The request came after the plan was made. Plan again.',
      };
    case 'delegation-withdrawn': {
      const name = index.delegationName(asId(reason.delegation));
      return { ru: `Делегация «${name}» отказалась от участия.`, en: `${name} has withdrawn from the event.` };
    }
    default:
      return describeReason(reason, namesIn(index));
  }
}

/** A way to make room, as a sentence. */
export function explainRemedy(remedy: Remedy, index: SettingIndex): LocalizedText {
  return describeRemedy(remedy, namesIn(index));
}

/** How the engine's texts call the things of a setting. */
function namesIn(index: SettingIndex): Names {
  return {
    attendee: (id) => index.delegations.get(asId(id))?.name ?? index.delegateName(asId(id)),
    slot: (id) => index.slotTime(asId(id)),
    meeting: (pair) => pairName(pair, index),
  };
}

const mostNamed = 5;

/** What cannot hold together, where required meetings cannot all be placed. */
export function explainClash(clash: Clash, index: SettingIndex): LocalizedText {
  const label = constraintLabels[clash.constraint];
  const names = [
    ...(clash.wishes ?? []).slice(0, mostNamed).map((pair) => pairName(pair, index)),
    ...(clash.delegations ?? []).slice(0, mostNamed).map((id) => index.delegationName(asId(id))),
    ...(clash.slots?.length ? [slots(clash.slots, index)] : []),
  ].join(', ');
  const rest = names ? `: ${names}` : '';
  return { ru: `${label.ru}${rest}`, en: `${label.en}${rest}` };
}

export const constraintLabels: Readonly<Record<ConstraintName, LocalizedText>> = {
  requiredMeetings: { ru: 'обязательные встречи', en: 'required meetings' },
  forbiddenPairs: { ru: 'запрещённые пары', en: 'forbidden pairs' },
  allowedSlots: { ru: 'допустимое время встречи', en: 'times allowed for the meeting' },
  pins: { ru: 'закреплённые место и время', en: 'pinned times and places' },
  precedences: { ru: 'порядок встреч', en: 'order of meetings' },
  availability: { ru: 'присутствие участников', en: 'availability' },
  capacity: { ru: 'число одновременных встреч делегации', en: 'how many meetings a delegation holds at once' },
  delegates: { ru: 'занятость представителей', en: 'delegates in one place at a time' },
  maxMeetings: { ru: 'наибольшее число встреч делегации', en: 'the most meetings a delegation wants' },
  rest: { ru: 'перерыв после встреч подряд', en: 'a rest after meetings in a row' },
  tables: { ru: 'число столов', en: 'number of tables' },
  tableFeatures: { ru: 'оснащение стола', en: 'features of the table' },
  homeTables: { ru: 'постоянные столы делегаций', en: 'home tables' },
  fairBreaks: { ru: 'равномерность ожидания', en: 'fairness of breaks' },
};

function slots(ids: readonly string[], index: SettingIndex): string {
  return named(ids.map((id) => index.slotTime(asId(id))));
}

function pairName(pair: PairKey, index: SettingIndex): string {
  return pair
    .split('+')
    .map((id) => index.delegationName(asId(id)))
    .join(' — ');
}

function named(names: readonly string[]): string {
  const rest = names.length - mostNamed;
  return names.slice(0, mostNamed).join(', ') + (rest > 0 ? `, … +${rest}` : '');
}
