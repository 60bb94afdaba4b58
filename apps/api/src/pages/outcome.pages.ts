import { type Language, formOfCooperationLabels, formsOfCooperation } from '@vstrecha/kernel';
import { notHeldReasonLabels, notHeldReasons, outcomeResultLabels, outcomeResults } from '@vstrecha/outcomes-server';
import { type Html, html, page } from './html.js';
import { type CooperationValues, type OutcomeValues, isFilledIn } from './outcome-values.js';

export interface OutcomePageModel {
  /** Of the page itself. */
  readonly address: string;
  readonly title: string;
  readonly sides: readonly { readonly id: string; readonly title: string }[];
  /** «15.01.05 Сварщик»: to choose from. */
  readonly occupations: readonly string[];
  readonly values: OutcomeValues;
  /** Why it could not be saved. */
  readonly faults: readonly string[];
  /** Somebody saved in between: what they wrote is to be looked at first, and saved over only knowingly. */
  readonly isStale?: boolean;
  /** What they wrote, where it is known. */
  readonly recorded?: Html;
}

const words = {
  ru: {
    title: 'Итоги встречи',
    result: 'Чем закончилась встреча',
    reason: 'Если не состоялась — почему',
    cooperation: 'О чём договорились',
    agreed: 'Договорились',
    form: 'Форма сотрудничества',
    occupation: 'Профессия или специальность (код или название)',
    people: 'Сколько человек по годам',
    place: 'Где',
    start: 'Начало',
    end: 'Окончание',
    commitments: 'Кто что сделает',
    what: 'Что сделать',
    due: 'Срок',
    contacts: 'Обменялись контактами',
    rating: 'Оценка встречи',
    shared: 'Общая заметка: для обеих сторон и организатора',
    own: 'Личная заметка: только для вашей стороны',
    save: 'Сохранить',
    saveInstead: 'Сохранить моё вместо записанного',
    recorded: 'Сейчас записано:',
    more: 'Ещё одна форма сотрудничества',
    faults: 'Сохранить не удалось',
    present: 'Открыть записанное',
  },
  en: {
    title: 'Outcome of the meeting',
    result: 'What the meeting came to',
    reason: 'If it was not held, why',
    cooperation: 'What you agreed on',
    agreed: 'Agreed',
    form: 'Form of cooperation',
    occupation: 'Occupation (code or name)',
    people: 'How many people by year',
    place: 'Where',
    start: 'Start',
    end: 'End',
    commitments: 'Who does what',
    what: 'What',
    due: 'By when',
    contacts: 'Contacts were exchanged',
    rating: 'Rating',
    shared: 'A shared note: for both sides and the organizer',
    own: 'A private note: for your own side only',
    save: 'Save',
    saveInstead: 'Save mine in its place',
    recorded: 'What is recorded now:',
    more: 'Another form of cooperation',
    faults: 'It could not be saved',
    present: 'Open what is recorded',
  },
} as const;

/** The form by which a side records its meeting; it works without scripts. */
export function outcomePage(language: Language, model: OutcomePageModel): string {
  const word = words[language];
  const { values, faults, address } = model;
  return page(
    language,
    word.title,
    html`<h1>${word.title}</h1>
      <p>${model.title}</p>
      ${
        faults.length > 0 &&
        html`<div role="alert">
          <p>${word.faults}</p>
          <ul>
            ${faults.map((fault) => html`<li>${fault}</li>`)}
          </ul>
          ${
            model.recorded &&
            html`<p>${word.recorded}</p>
              ${model.recorded}`
          }
          ${model.isStale && html`<p><a href="${address}" target="_blank">${word.present}</a></p>`}
        </div>`
      }
      <form class="record" method="post" action="${address}">
        <input type="hidden" name="expectedVersion" value="${values.expectedVersion}" />
        <input type="hidden" name="key" value="${values.key}" />
        <fieldset>
          <legend>${word.result}</legend>
          ${outcomeResults.map(
            (result) =>
              html`<label class="tick">
                <input type="radio" name="result" value="${result}" required ${checked(values.result === result)} />
                ${outcomeResultLabels[result][language]}
              </label>`,
          )}
          <label>
            ${word.reason}
            <select name="notHeldReason">
              <option value=""></option>
              ${notHeldReasons.map((reason) =>
                option(reason, notHeldReasonLabels[reason][language], values.notHeldReason === reason),
              )}
            </select>
          </label>
        </fieldset>
        <fieldset>
          <legend>${word.cooperation}</legend>
          <datalist id="occupations">
            ${model.occupations.map((name) => html`<option value="${name}"></option>`)}
          </datalist>
          ${values.lines.map((line, index) => cooperationLine(line, index, language))}
        </fieldset>
        <fieldset>
          <legend>${word.commitments}</legend>
          ${values.commitments.map((_, index) => commitmentLine(index, model, language))}
        </fieldset>
        <label class="tick">
          <input type="checkbox" name="contactsExchanged" value="1" ${checked(values.contactsExchanged)} />
          ${word.contacts}
        </label>
        <label>
          ${word.rating}
          <select name="rating">
            <option value=""></option>
            ${['1', '2', '3', '4', '5'].map((rating) => option(rating, rating, values.rating === rating))}
          </select>
        </label>
        <label>${word.shared}<textarea name="sharedNote" rows="3">${values.sharedNote}</textarea></label>
        <label>${word.own}<textarea name="privateNote" rows="3">${values.privateNote}</textarea></label>
        <button>${model.recorded ? word.saveInstead : word.save}</button>
      </form>`,
  );
}

function cooperationLine(line: CooperationValues, index: number, language: Language): Html {
  const word = words[language];
  const name = `line${index}`;
  const { form, isChosen, isBlank } = line;
  const field = (key: 'occupation' | 'place' | 'start' | 'end', label: string, attributes: Html) =>
    html`<label>${label}<input name="${name}_${key}" value="${line[key]}" ${attributes} /></label>`;
  const body = html`<label>
      ${word.form}
      <select name="${name}_form">
        <option value=""></option>
        ${formsOfCooperation.map((one) => option(one, formOfCooperationLabels[one][language], one === form))}
      </select>
    </label>
    ${field('occupation', word.occupation, html`list="occupations" autocomplete="off"`)}
    <fieldset class="years">
      <legend>${word.people}</legend>
      ${line.people.map(
        ({ year, count }) =>
          html`<label
            >${year}<input type="number" min="0" inputmode="numeric" name="${name}_people${year}" value="${count}"
          /></label>`,
      )}
    </fieldset>
    ${field('place', word.place, html``)}
    <div class="days">
      ${field('start', word.start, html`type="date"`)} ${field('end', word.end, html`type="date"`)}
    </div>`;
  if (isBlank) {
    return html`<details class="line" ${isFilledIn(line) && html`open`}>
      <summary>${word.more}</summary>
      <input type="hidden" name="${name}_blank" value="1" />
      ${body}
    </details>`;
  }
  return html`<div class="line">
    <label class="tick"
      ><input type="checkbox" name="${name}_chosen" value="1" ${checked(isChosen)} /> ${word.agreed}</label
    >
    ${body}
  </div>`;
}

function commitmentLine(index: number, { sides, values }: OutcomePageModel, language: Language): Html {
  const word = words[language];
  const name = `commitment${index}`;
  const commitment = values.commitments[index];
  return html`<div class="line">
    <input type="hidden" name="${name}_key" value="${commitment?.id ?? ''}" />
    <select name="${name}_side" aria-label="${word.commitments}">
      ${sides.map(({ id, title }) => option(id, title, id === commitment?.delegationId))}
    </select>
    <label>${word.what}<input name="${name}_what" value="${commitment?.what ?? ''}" /></label>
    <label>${word.due}<input type="date" name="${name}_due" value="${commitment?.due ?? ''}" /></label>
  </div>`;
}

function option(value: string, label: string, isSelected: boolean): Html {
  return isSelected
    ? html`<option value="${value}" selected>${label}</option>`
    : html`<option value="${value}">${label}</option>`;
}

function checked(isChecked: boolean): Html | undefined {
  return isChecked ? html`checked` : undefined;
}
