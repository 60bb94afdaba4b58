import { type Language, formOfCooperationLabels } from '@vstrecha/kernel';
import { type Outcome, outcomeResultLabels } from '@vstrecha/outcomes-server';
import { type Html, html, page } from './html.js';

const words = {
  ru: {
    saved: 'Итоги записаны',
    check: 'Проверьте, всё ли верно:',
    change: 'Исправить',
    home: 'На главную',
    nothing: 'О формах сотрудничества не договорились.',
    people: 'чел.',
    until: 'до',
    others: 'Что записано другими',
    organizer: 'Организатор',
  },
  en: {
    saved: 'The outcome is recorded',
    check: 'Look whether all is right:',
    change: 'Change it',
    home: 'To the start',
    nothing: 'No form of cooperation was agreed on.',
    people: 'people',
    until: 'by',
    others: 'What others recorded',
    organizer: 'Organizer',
  },
} as const;

type Shown = Pick<Outcome, 'side' | 'result' | 'cooperation' | 'commitments'>;

/** What things are called. */
export interface OutcomeNames {
  readonly occupationTitle: (id: string) => string | undefined;
  readonly sideTitle: (delegationId: string) => string | undefined;
}

export interface SavedOutcomeModel extends OutcomeNames {
  /** Where the form is. */
  readonly address: string;
  readonly outcome: Shown;
  /** The records of the other side and of the organizer, to compare with. */
  readonly others: readonly Shown[];
}

/** What was recorded, so that whoever forgot to tick a line sees it at once; and below it what others recorded. */
export function outcomeSavedPage(language: Language, model: SavedOutcomeModel): string {
  const word = words[language];
  const { outcome, others, address } = model;
  const author = ({ side }: Shown) =>
    side.kind === 'organizer' ? word.organizer : (model.sideTitle(side.delegationId) ?? '—');
  return page(
    language,
    word.saved,
    html`<h1>${word.saved}</h1>
      <p>${word.check}</p>
      ${recordedLines(language, outcome, model)}
      <p><a href="${address}">${word.change}</a> · <a href="/">${word.home}</a></p>
      ${others.length > 0 && html`<h2>${word.others}</h2>`}
      ${others.map(
        (other) =>
          html`<p>${author(other)}:</p>
            ${recordedLines(language, other, model)}`,
      )}`,
  );
}

/** A record in short: its result, what was agreed on, who does what. */
export function recordedLines(
  language: Language,
  { result, cooperation, commitments }: Shown,
  { occupationTitle, sideTitle }: OutcomeNames,
): Html {
  const word = words[language];
  const long = new Intl.DateTimeFormat(language === 'ru' ? 'ru' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  const inWords = (day: string) => long.format(new Date(`${day}T00:00:00Z`));
  const agreed = cooperation.map(({ form, occupationId, headcounts, place, start, end }) => {
    const people = headcounts.map(({ year, count }) => `${year} — ${count} ${word.people}`).join(', ');
    const days = [start, end].flatMap((day) => (day ? inWords(day) : [])).join(' – ');
    const occupation = occupationId && occupationTitle(occupationId);
    return [formOfCooperationLabels[form][language], occupation, people, place, days].filter(Boolean).join('; ');
  });
  const promised = commitments.map(({ delegationId, what, due }) => {
    const keeper = sideTitle(delegationId);
    return `${keeper ? `${keeper}: ` : ''}${what}${due ? ` (${word.until}\u00A0${inWords(due)})` : ''}`;
  });
  return html`<p><strong>${outcomeResultLabels[result][language]}</strong></p>
    ${agreed.length === 0 && result !== 'notHeld' && html`<p>${word.nothing}</p>`}
    <ul>
      ${[...agreed, ...promised].map((line) => html`<li>${line}</li>`)}
    </ul>`;
}
