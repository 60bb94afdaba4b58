import type { Language } from '@vstrecha/kernel';
import type { Indicator } from './action-item.js';

/** «Обучающиеся, прошедшие практику: 46 чел. (2024 — 22, 2025 — 24)»; what was reached follows where it is known. */
export function indicatorLine({ text, unit, planned, actual, byYear }: Indicator, language: Language): string {
  const figure = (value: number) => (unit ? `${value}\u00A0${unit}` : String(value));
  const years = (byYear ?? []).map(({ year, count }) => `${year} — ${count}`).join(', ');
  const plan = planned === undefined ? '' : `: ${figure(planned)}${years ? ` (${years})` : ''}`;
  const reached = actual === undefined ? '' : `; ${{ ru: 'достигнуто', en: 'reached' }[language]} ${figure(actual)}`;
  return `${text}${plan}${reached}`;
}
