import { type Id, type LocalizedText, asId, assertNever } from '@vstrecha/kernel';
import type { Clash, ConstraintName, Reason, Remedy, Rival } from '@vstrecha/scheduling';
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

const mostNamed = 5;

/** The reason as a sentence for the organizer, in both languages. */
export function explainReason(reason: UnplacedReason, index: SettingIndex): LocalizedText {
  switch (reason.code) {
    case 'forbidden-pair':
      return { ru: 'Встреча этой пары запрещена организатором.', en: 'The organizer has forbidden this pair to meet.' };
    case 'no-common-slot':
      return {
        ru: 'Нет времени, когда обе стороны могут встретиться: они отсутствуют или заняты в программе.',
        en: 'There is no time at which both sides can meet: they are away or bound by the agenda.',
      };
    case 'no-suitable-table':
      return { ru: 'Нет подходящего стола.', en: 'There is no suitable table.' };
    case 'enough-meetings': {
      const name = index.delegationName(asId(reason.delegation));
      return {
        ru: `У делегации «${name}» уже столько встреч, сколько она хочет: ${rivals(reason.with, reason.delegation, index)}.`,
        en: `${name} has as many meetings as it wants: ${rivals(reason.with, reason.delegation, index)}.`,
      };
    }
    case 'delegation-full': {
      const name = index.delegationName(asId(reason.delegation));
      return {
        ru: `Делегация «${name}» занята во всё подходящее время: ${rivals(reason.with, reason.delegation, index)}.`,
        en: `${name} is taken at every time that would do: ${rivals(reason.with, reason.delegation, index)}.`,
      };
    }
    case 'delegate-full': {
      const name = index.delegateName(asId(reason.delegate));
      const delegation = index.delegationOfDelegate.get(asId(reason.delegate))?.id ?? '';
      return {
        ru: `${name} во всё подходящее время на других встречах: ${rivals(reason.with, delegation, index)}.`,
        en: `${name} is in other meetings at every time that would do: ${rivals(reason.with, delegation, index)}.`,
      };
    }
    case 'never-free-together':
      return {
        ru: `Стороны не бывают свободны одновременно: ${pairs(reason.with, index)}.`,
        en: `The two sides are never free together: ${pairs(reason.with, index)}.`,
      };
    case 'no-rest': {
      const name = index.delegationName(asId(reason.delegation));
      const times = slots(reason.slots, index);
      return {
        ru: `Делегация «${name}» осталась бы без перерыва (${times}).`,
        en: `${name} would be left without a rest (${times}).`,
      };
    }
    case 'tables-taken': {
      const times = slots(reason.slots, index);
      return { ru: `Все подходящие столы заняты: ${times}.`, en: `All suitable tables are taken: ${times}.` };
    }
    case 'out-of-order':
      return {
        ru: `Время есть только вопреки порядку встреч: ${pairs(reason.with, index)}.`,
        en: `There is time only against the order of meetings: ${pairs(reason.with, index)}.`,
      };
    case 'outweighed':
      return {
        ru: `Поместится только вместо более важных встреч: ${pairs(reason.by, index)}.`,
        en: `It fits only in place of more important meetings: ${pairs(reason.by, index)}.`,
      };
    case 'room-left': {
      const time = index.slotTime(asId(reason.slot));
      return {
        ru: `Место есть в ${time}: составление плана остановили раньше, либо встреча нарушила бы равномерность.`,
        en: `There is room at ${time}: planning was stopped early, or the meeting would make the plan unfair.`,
      };
    }
    case 'taken-out':
      return { ru: 'Встречу снял с плана организатор.', en: 'The organizer took the meeting out of the plan.' };
    case 'not-planned-yet':
      return {
        ru: 'Заявка появилась после составления плана. Обновите план.',
        en: 'The request came after the plan was made. Plan again.',
      };
    case 'delegation-withdrawn': {
      const name = index.delegationName(asId(reason.delegation));
      return { ru: `Делегация «${name}» отказалась от участия.`, en: `${name} has withdrawn from the event.` };
    }
    default:
      return assertNever(reason);
  }
}

/** A way to make room, as a sentence: «В 10:30, если ...». */
export function explainRemedy(remedy: Remedy, index: SettingIndex): LocalizedText {
  const time = index.slotTime(asId(remedy.slot));
  const ru: string[] = [];
  const en: string[] = [];
  if (remedy.without.length > 0) {
    const names = remedy.without.slice(0, mostNamed).map((pair) => pairName(pair, index)).join(', ');
    ru.push(`перенести или снять: ${names}`);
    en.push(`these move or give way: ${names}`);
  }
  for (const id of remedy.available) {
    const name = index.delegations.get(asId(id))?.name ?? index.delegateName(asId(id));
    ru.push(`«${name}» сможет быть в это время`);
    en.push(`${name} can be there at that time`);
  }
  if (remedy.extraTable) {
    ru.push('найдётся ещё один стол');
    en.push('there is one more table');
  }
  for (const constraint of remedy.lift) {
    ru.push(`снять ограничение: ${constraintLabels[constraint].ru}`);
    en.push(`this is lifted: ${constraintLabels[constraint].en}`);
  }
  return { ru: `В ${time}, если ${ru.join('; ')}.`, en: `At ${time} if ${en.join('; ')}.` };
}

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

/** Rivals of one delegation, by whom it meets: «А (10:00), Б (10:25) и ещё 3». */
function rivals(list: readonly Rival[], delegation: string, index: SettingIndex): string {
  return named(
    list.map((rival) => {
      const other = pairIds(rival.wish).find((id) => id !== delegation) ?? asId<'Delegation'>(rival.wish);
      return `${index.delegationName(other)} (${index.slotTime(asId(rival.slot))})`;
    }),
  );
}

function pairs(list: readonly Rival[], index: SettingIndex): string {
  return named(list.map((rival) => `${pairName(rival.wish, index)} (${index.slotTime(asId(rival.slot))})`));
}

function slots(ids: readonly string[], index: SettingIndex): string {
  return named(ids.map((id) => index.slotTime(asId(id))));
}

function pairName(pair: PairKey, index: SettingIndex): string {
  return pairIds(pair)
    .map((id) => index.delegationName(id))
    .join(' — ');
}

function pairIds(pair: PairKey): readonly Id<'Delegation'>[] {
  return pair.split('+').map((id) => asId<'Delegation'>(id));
}

function named(names: readonly string[]): string {
  const rest = names.length - mostNamed;
  return names.slice(0, mostNamed).join(', ') + (rest > 0 ? `, … +${rest}` : '');
}
