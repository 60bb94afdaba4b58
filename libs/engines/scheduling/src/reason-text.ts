import { englishPlural, russianPlural, type LocalizedText } from '@vstrecha/kernel';
import type { ConstraintName, Reason, Remedy } from './model.js';

/** How things are called in the texts; an unknown id may be given back as it is. */
export interface Names {
  /** A delegation or a delegate. */
  attendee(id: string): string;
  slot(id: string): string;
  /** The meeting of a wish, as one of its partners is called or as both are. */
  meeting(wish: string): string;
}

/** A reason as a sentence for the organizer. */
export function describeReason(reason: Reason, names: Names): LocalizedText {
  const meetings = (rivals: readonly { readonly wish: string; readonly slot: string }[]) =>
    rivals.map(({ wish, slot }) => `${names.meeting(wish)} (${names.slot(slot)})`).join(', ');
  const slots = (ids: readonly string[]) => ids.map((id) => names.slot(id)).join(', ');
  switch (reason.code) {
    case 'forbidden-pair':
      return { ru: 'Встреча этих участников запрещена организатором.', en: 'The organizer has forbidden this pair.' };
    case 'no-common-slot':
      return {
        ru: 'Нет слота, в который обе стороны могут встретиться.',
        en: 'There is no slot in which both sides can come.',
      };
    case 'no-suitable-table':
      return { ru: 'Нет стола, подходящего для этой встречи.', en: 'No table has what this meeting needs.' };
    case 'enough-meetings': {
      const name = names.attendee(reason.delegation);
      const count = reason.with.length;
      return {
        ru: `${name}: набрано наибольшее число встреч (${count}): ${meetings(reason.with)}.`,
        en: `${name} has as many meetings as it wants (${count}): ${meetings(reason.with)}.`,
      };
    }
    case 'delegation-full':
    case 'delegate-full': {
      const name = names.attendee(reason.code === 'delegation-full' ? reason.delegation : reason.delegate);
      return {
        ru: `${name}: все подходящие слоты заняты встречами: ${meetings(reason.with)}.`,
        en: `${name} is full with: ${meetings(reason.with)}.`,
      };
    }
    case 'never-free-together': {
      const [a, b] = reason.delegations.map((id) => names.attendee(id));
      return {
        ru: `Нет слота, в который одновременно свободны ${a} и ${b}.`,
        en: `There is no slot in which ${a} and ${b} are both free.`,
      };
    }
    case 'no-rest': {
      const name = names.attendee(reason.delegation);
      return {
        ru: `${name}: без перерыва на отдых не остаётся слота (${slots(reason.slots)}).`,
        en: `${name} would have no rest (${slots(reason.slots)}).`,
      };
    }
    case 'tables-taken':
      return {
        ru: `Все подходящие столы заняты: ${slots(reason.slots)}.`,
        en: `All suitable tables are taken at: ${slots(reason.slots)}.`,
      };
    case 'out-of-order':
      return {
        ru: `Не выдержать порядок встреч: ${meetings(reason.with)}.`,
        en: `The order of meetings cannot be kept: ${meetings(reason.with)}.`,
      };
    case 'outweighed':
      return {
        ru: `Уступила более важным встречам: ${meetings(reason.by)}.`,
        en: `Outweighed by: ${meetings(reason.by)}.`,
      };
    case 'room-left':
      return {
        ru: `Для встречи есть место: ${names.slot(reason.slot)}. Её можно добавить вручную.`,
        en: `There is room for it: ${names.slot(reason.slot)}. It can be added by hand.`,
      };
  }
}

/** What lifting a rule for one wish means. */
const liftedRules: Partial<Record<ConstraintName, LocalizedText>> = {
  allowedSlots: { ru: 'разрешить этот слот для встречи', en: 'allow the meeting this slot' },
  pins: { ru: 'снять закрепление встречи', en: 'take away the pin of the meeting' },
  maxMeetings: { ru: 'разрешить участнику больше встреч', en: 'let the delegation have more meetings' },
  rest: { ru: 'обойтись без перерыва на отдых', en: 'do without the rest' },
  precedences: { ru: 'отступить от порядка встреч', en: 'give up the order of meetings' },
};

/** What would make room, as a sentence for the organizer. */
export function describeRemedy(remedy: Remedy, names: Names): LocalizedText {
  const ru: string[] = [];
  const en: string[] = [];
  if (remedy.without.length > 0) {
    const meetings = remedy.without.map((wish) => names.meeting(wish)).join(', ');
    const count = remedy.without.length;
    ru.push(`снять или перенести ${russianPlural(count, 'встречу', 'встречи', 'встречи')}: ${meetings}`);
    en.push(`give up or move the ${englishPlural(count, 'meeting', 'meetings')} ${meetings}`);
  }
  for (const id of remedy.available) {
    const name = names.attendee(id);
    ru.push(`обеспечить присутствие: ${name}`);
    en.push(`have ${name} come`);
  }
  if (remedy.extraTable) {
    ru.push('поставить ещё один подходящий стол');
    en.push('add a suitable table');
  }
  for (const constraint of remedy.lift) {
    const rule = liftedRules[constraint];
    if (rule === undefined) continue;
    ru.push(rule.ru);
    en.push(rule.en);
  }
  const slot = names.slot(remedy.slot);
  return {
    ru: ru.length === 0 ? `${slot}: место есть.` : `${slot}: ${ru.join('; ')}.`,
    en: en.length === 0 ? `${slot}: there is room.` : `${slot}: ${en.join('; ')}.`,
  };
}
