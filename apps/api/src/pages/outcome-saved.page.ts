import { type Language, formOfCooperationLabels } from '@vstrecha/kernel';
import { type Outcome, outcomeResultLabels } from '@vstrecha/outcomes-server';
import { html, page } from './html.js';

const words = {
  ru: {
    saved: 'Итоги записаны',
    check: 'Проверьте, всё ли верно:',
    change: 'Исправить',
    home: 'На главную',
    nothing: 'О формах сотрудничества не договорились.',
    people: 'чел.',
    until: 'до',
  },
  en: {
    saved: 'The outcome is recorded',
    check: 'Look whether all is right:',
    change: 'Change it',
    home: 'To the start',
    nothing: 'No form of cooperation was agreed on.',
    people: 'people',
    until: 'by',
  },
} as const;

export interface SavedOutcomeModel {
  /** Where the form is. */
  readonly address: string;
  readonly outcome: Pick<Outcome, 'result' | 'cooperation' | 'commitments'>;
  readonly occupationTitle: (id: string) => string | undefined;
  readonly sideTitle: (delegationId: string) => string | undefined;
}

/** What was recorded, so that whoever forgot to tick a line sees it at once. */
export function outcomeSavedPage(language: Language, model: SavedOutcomeModel): string {
  const word = words[language];
  const { outcome, address } = model;
  const long = new Intl.DateTimeFormat(language === 'ru' ? 'ru' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  const inWords = (day: string) => long.format(new Date(`${day}T00:00:00Z`));
  const agreed = outcome.cooperation.map(({ form, occupationId, headcounts, place, start, end }) => {
    const people = headcounts.map(({ year, count }) => `${year} — ${count} ${word.people}`).join(', ');
    const days = [start, end].flatMap((day) => (day ? inWords(day) : [])).join(' – ');
    const occupation = occupationId && model.occupationTitle(occupationId);
    return [formOfCooperationLabels[form][language], occupation, people, place, days].filter(Boolean).join('; ');
  });
  const promised = outcome.commitments.map(({ delegationId, what, due }) => {
    const keeper = model.sideTitle(delegationId);
    return `${keeper ? `${keeper}: ` : ''}${what}${due ? ` (${word.until} ${inWords(due)})` : ''}`;
  });
  const list = (lines: readonly string[]) => lines.map((line) => html`<li>${line}</li>`);
  return page(
    language,
    word.saved,
    html`<h1>${word.saved}</h1>
      <p>${word.check} <strong>${outcomeResultLabels[outcome.result][language]}</strong></p>
      ${agreed.length === 0 && outcome.result !== 'notHeld' && html`<p>${word.nothing}</p>`}
      <ul>
        ${list([...agreed, ...promised])}
      </ul>
      <p><a href="${address}">${word.change}</a> · <a href="/">${word.home}</a></p>`,
  );
}
