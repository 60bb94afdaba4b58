import { type Affinity, affinityOf, total } from './affinity.js';
import { occupationName } from './demo-occupations.js';
import type { DemoOrganizationKind, DemoRequest, DemoTopics } from './demo-event.js';
import type { Participant } from './participant.js';
import { stableHash } from './stable-hash.js';

const declineReasons: readonly NonNullable<DemoRequest['reason']>[] = [
  { code: 'noInterest', text: 'В ближайшие два года набор по этой профессии не планируется' },
  { code: 'alreadyInContact', text: 'Потребность уже закрыта действующим договором' },
  { code: 'noTime', text: 'Готовы обсудить позже, в ноябре, на площадке предприятия' },
  { code: 'wrongPartner', text: 'Отправим материалы письмом, отдельная встреча не нужна' },
];

/**
 * Who wants to meet whom: each participant asks those to whom its needs, programmes and wishes draw it most, as many as
 * its kind usually asks. The answers vary by a hash of the pair, so that the same list comes out every time.
 */
export function deriveRequests(
  participants: readonly Participant[],
  wishesByKind: Partial<Record<DemoOrganizationKind, number>>,
): DemoRequest[] {
  return participants.flatMap((from) => {
    const candidates = participants
      .filter((to) => to.key !== from.key && to.kind !== from.kind)
      .map((to) => ({ to, affinity: affinityOf(from, to) }))
      .filter(({ affinity }) => affinity.score >= 12)
      .sort((a, b) => b.affinity.score - a.affinity.score || tieBreak(from, a.to) - tieBreak(from, b.to));
    return candidates
      .slice(0, wishesByKind[from.kind] ?? 0)
      .map(({ to, affinity }, rank) => requestOf(from, to, affinity, rank));
  });
}

/** Equal affinities are told apart by a hash of the pair, so that nobody is asked by all for the sake of the alphabet. */
function tieBreak(from: Participant, to: Participant): number {
  return stableHash(`${from.key}:${to.key}`);
}

function requestOf(from: Participant, to: Participant, affinity: Affinity, rank: number): DemoRequest {
  const key = `${from.key}→${to.key}`;
  const strong = affinity.occupations.length > 0 || affinity.forms.length > 1;
  const priority = strong && rank < 2 ? 3 : strong && rank < 5 ? 2 : 1;
  const chance = stableHash(key) % 100;
  const answer =
    chance < 6 ? 'declined' : chance < 9 ? 'withdrawn' : chance < 12 && priority < 3 ? 'pending' : 'accepted';
  return {
    key,
    from: from.key,
    to: to.key,
    priority,
    topics: topicsOf(affinity),
    message: messageOf(from),
    answer,
    ...(answer === 'declined' ? { reason: declineReasons[stableHash(to.key) % declineReasons.length] } : {}),
    ...(answer === 'withdrawn' ? { reason: { text: 'Договорились по телефону до совещания' } } : {}),
  };
}

function topicsOf({ occupations, forms }: Affinity): DemoTopics {
  const lines = occupations.map(({ code, counts }) => {
    const people = total(counts);
    return `${code} ${occupationName(code)}${people > 0 ? `: до ${people} чел. за четыре года` : ''}`;
  });
  const agreed = [...forms, ...occupations.flatMap((occupation) => occupation.forms)];
  return {
    formsOfCooperation: [...new Set(agreed)],
    occupationCodes: [...new Set(occupations.map(({ code }) => code))],
    text: lines.join('\n') || 'Знакомство, смежные программы, общие направления работы',
  };
}

function messageOf(from: Participant): string {
  switch (from.kind) {
    case 'enterprise':
      return `${from.shortName}: расскажем о кадровой потребности и условиях на участках, хотим увидеть ваши программы.`;
    case 'college':
    case 'university':
      return `${from.shortName}: покажем программы и мастерские, ищем места практики и будущих работодателей выпускников.`;
    default:
      return `${from.shortName}: предлагаем обсудить совместную работу.`;
  }
}
