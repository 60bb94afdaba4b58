import { type Language, type LocalizedText } from '@vstrecha/kernel';
import { toGlobalId } from '@vstrecha/platform';
import {
  type ActionItem,
  type ActionItemForm,
  actionItemPath,
  actionItemStateLabels,
  executorsOf,
  indicatorLine,
  remarkKindLabels,
  stepLines,
  verdictLabels,
} from '@vstrecha/roadmap-server';
import type { RemarkValues, ReportValues } from './action-item-values.js';
import { type Html, html, page } from './html.js';

export interface ActionItemPageModel extends ActionItemForm {
  /** Of the page itself. */
  readonly address: string;
  readonly report: ReportValues;
  readonly remark: RemarkValues;
  /** Why it could not be saved. */
  readonly faults: readonly string[];
  /** The item has changed since the form was opened: what it says now is to be looked at first. */
  readonly isStale: boolean;
  /** Something was saved just now. */
  readonly isSaved: boolean;
  readonly filesChosen: boolean;
  /** An instant as the event's people read it. */
  inWords(instant: Date): string;
  dayInWords(day: string): string;
}

const words = {
  title: { ru: 'Мероприятие дорожной карты', en: 'Action of the roadmap' },
  ownTitle: { ru: 'Мои мероприятия', en: 'My actions' },
  nothing: { ru: 'За вами нет мероприятий дорожной карты.', en: 'You have no actions of a roadmap to carry out.' },
  term: { ru: 'Срок', en: 'Term' },
  noTerm: { ru: 'без срока', en: 'no term' },
  overdue: { ru: 'просрочено', en: 'overdue' },
  owner: { ru: 'Ответственный исполнитель', en: 'Owner' },
  coExecutors: { ru: 'Соисполнители', en: 'Co-executors' },
  result: { ru: 'Ожидаемый результат', en: 'Expected result' },
  indicator: { ru: 'Показатель', en: 'Indicator' },
  confirmation: { ru: 'Форма подтверждения', en: 'Form of confirmation' },
  funding: { ru: 'Финансирование', en: 'Funding' },
  state: { ru: 'Состояние', en: 'State' },
  judge: { ru: 'Согласование', en: 'Review' },
  judgeText: {
    ru: 'Текст: замечание или причина возражения',
    en: 'Text: a comment, or the reason of an objection',
  },
  send: { ru: 'Отправить', en: 'Send' },
  report: { ru: 'Отчёт об исполнении', en: 'Report on progress' },
  actual: { ru: 'Достигнуто с начала работы', en: 'Reached since the beginning' },
  what: { ru: 'Что сделано', en: 'What was done' },
  links: { ru: 'Ссылки на подтверждение, каждая с новой строки', en: 'Links to what confirms it, a line each' },
  files: {
    ru: 'Файлы-подтверждения: PDF, Word, Excel, ODT, ODS, JPEG, PNG, вместе до 20 МБ',
    en: 'Files that confirm it: PDF, Word, Excel, ODT, ODS, JPEG, PNG, up to 20 MB together',
  },
  chooseAgain: { ru: 'Выберите файлы ещё раз.', en: 'Choose the files again.' },
  sendReport: { ru: 'Отправить отчёт', en: 'Send the report' },
  reports: { ru: 'Отчёты', en: 'Reports' },
  remarks: { ru: 'Что сказано при согласовании', en: 'What was said in review' },
  reached: { ru: 'достигнуто', en: 'reached' },
  faults: { ru: 'Сохранить не удалось', en: 'It could not be saved' },
  stale: {
    ru: 'Пока форма была открыта, мероприятие изменилось. Ниже показано, каково оно сейчас; написанное вами осталось в форме. Проверьте и отправьте ещё раз.',
    en: 'The action has changed while the form was open. Below it stands as it is now; what you wrote is kept in the form. Look at it and send it again.',
  },
  saved: { ru: 'Записано.', en: 'It is recorded.' },
  closed: {
    ru: 'Сейчас здесь ничего не нужно делать: по мероприятию не отчитываются и оно не на согласовании.',
    en: 'There is nothing to do here now: the action is neither reported on nor in review.',
  },
} as const satisfies Record<string, LocalizedText>;

/** The page of one item: what it asks for, what was reported, and the form by which its executors judge it or report on it. */
export function actionItemPage(language: Language, model: ActionItemPageModel): string {
  const word = (key: keyof typeof words) => words[key][language];
  const { item, faults, isStale, isSaved, canJudge, canReport } = model;
  return page(
    language,
    word('title'),
    html`<p><a href="/action-items">${word('ownTitle')}</a></p>
      <h1>${word('title')}</h1>
      ${isSaved && html`<p class="note" role="status">${word('saved')}</p>`}
      ${
        (isStale || faults.length > 0) &&
        html`<div role="alert">
          <p>${isStale ? word('stale') : word('faults')}</p>
          ${list(faults)} ${model.filesChosen && html`<p>${word('chooseAgain')}</p>`}
        </div>`
      }
      <p><strong>${item.text}</strong></p>
      ${list(stepLines(item, language).map((step) => step.replace(/^– /, '')))} ${facts(model, language)}
      ${remarksAndReports(model, language)} ${canJudge && judgeForm(model, language)}
      ${canReport && reportForm(model, language)}
      ${!canJudge && !canReport && html`<p class="note">${word('closed')}</p>`}`,
  );
}

/** What the viewer is to carry out, the next term first. */
export function ownItemsPage(
  language: Language,
  items: readonly { readonly item: ActionItem; readonly isOverdue: boolean }[],
  dayInWords: (day: string) => string,
): string {
  const word = (key: keyof typeof words) => words[key][language];
  return page(
    language,
    word('ownTitle'),
    html`<h1>${word('ownTitle')}</h1>
      ${items.length === 0 && html`<p>${word('nothing')}</p>`}
      <ul class="items">
        ${items.map(
          ({ item, isOverdue }) =>
            html`<li>
              <a href="${actionItemPath(toGlobalId('ActionItem', item.id))}">${item.text}</a>
              <span class="about"
                >${item.due ? dayInWords(item.due) : word('noTerm')}${isOverdue && html` — <strong>${word('overdue')}</strong>`},
                ${actionItemStateLabels[item.state][language].toLowerCase()}</span
              >
            </li>`,
        )}
      </ul>`,
  );
}

function facts({ item, isOverdue, dayInWords }: ActionItemPageModel, language: Language): Html {
  const word = (key: keyof typeof words) => words[key][language];
  const days = [item.start, item.due].flatMap((day) => (day ? dayInWords(day) : [])).join(' – ');
  const term = `${days || word('noTerm')}${isOverdue ? ` — ${word('overdue')}` : ''}`;
  const [owner, ...others] = item.owner ? executorsOf(item) : [undefined, ...executorsOf(item)];
  const rows: readonly (readonly [keyof typeof words, string | Html | undefined])[] = [
    ['term', term],
    ['owner', owner?.name],
    ['coExecutors', folded(others.flatMap((party) => party?.name ?? []))],
    ['result', item.expectedResult],
    ['indicator', item.indicator && indicatorLine(item.indicator, language)],
    ['confirmation', item.confirmation],
    ['funding', item.fundingNote],
    ['state', actionItemStateLabels[item.state][language]],
  ];
  return html`<dl class="facts">
    ${rows.flatMap(([key, text]) =>
      text
        ? [
            html`<dt>${word(key)}</dt>
              <dd>${text}</dd>`,
          ]
        : [],
    )}
  </dl>`;
}

/** Many names are folded away behind their number. */
function folded(names: readonly string[]): string | Html {
  const all = names.join('; ');
  return names.length > SHOWN
    ? html`<details>
        <summary>${names.length}</summary>
        ${all}
      </details>`
    : all;
}

/** So many co-executors are shown at once. */
const SHOWN = 8;

function remarksAndReports(model: ActionItemPageModel, language: Language): Html {
  const word = (key: keyof typeof words) => words[key][language];
  const { remarks, reports, verdicts, files, inWords, roadmap, item } = model;
  const said = remarks.filter(({ edition }) => edition === roadmap.edition);
  const standing = roadmap.state === 'review' ? verdicts : [];
  const named = new Map(files.map((file) => [file.id, file]));
  return html`${
    (said.length > 0 || standing.length > 0) &&
    html`<h2>${word('remarks')}</h2>
      ${list(standing.map(({ party, verdict }) => `${party.name}: ${verdictLabels[verdict][language].toLowerCase()}`))}
      ${list(
        said.map(({ at, author, kind, text }) =>
          [`${inWords(at)}, ${author}: ${remarkKindLabels[kind][language].toLowerCase()}`, text]
            .filter(Boolean)
            .join('. '),
        ),
      )}`
  }
  ${
    reports.length > 0 &&
    html`<h2>${word('reports')}</h2>
      <ul>
        ${reports.map(
          ({ at, author, state, actual, text, links, fileIds }) =>
            html`<li>
              ${inWords(at)}, ${author}:
              ${actionItemStateLabels[state][language].toLowerCase()}${
                actual !== undefined &&
                `; ${word('reached')} ${[actual, item.indicator?.unit].filter((one) => one !== undefined).join('\u00A0')}`
              }${text && `. ${text}`}
              ${links.map((link) => html` <a href="${link}" rel="noreferrer">${link}</a>`)}
              ${fileIds.map((id) => {
                const path = `/confirmation-files/${toGlobalId('ConfirmationFile', id)}`;
                return html` <a href="${path}">${named.get(id)?.name ?? id}</a>`;
              })}
            </li>`,
        )}
      </ul>`
  }`;
}

function judgeForm({ address, remark }: ActionItemPageModel, language: Language): Html {
  const word = (key: keyof typeof words) => words[key][language];
  return html`<form class="record" method="post" action="${address}/remarks">
    <input type="hidden" name="expectedVersion" value="${remark.expectedVersion}" />
    <input type="hidden" name="key" value="${remark.key}" />
    <fieldset>
      <legend>${word('judge')}</legend>
      ${(['acceptance', 'objection', 'comment'] as const).map(
        (kind) =>
          html`<label class="tick">
            <input type="radio" name="kind" value="${kind}" required ${kind === remark.kind && html`checked`} />
            ${remarkKindLabels[kind][language]}
          </label>`,
      )}
      <label>${word('judgeText')}<textarea name="text" rows="3">${remark.text}</textarea></label>
    </fieldset>
    <button>${word('send')}</button>
  </form>`;
}

function reportForm({ address, item, report }: ActionItemPageModel, language: Language): Html {
  const word = (key: keyof typeof words) => words[key][language];
  return html`<form class="record" method="post" action="${address}/reports" enctype="multipart/form-data">
    <input type="hidden" name="expectedVersion" value="${report.expectedVersion}" />
    <input type="hidden" name="key" value="${report.key}" />
    <fieldset>
      <legend>${word('report')}</legend>
      ${(['started', 'done'] as const).map(
        (state) =>
          html`<label class="tick">
            <input type="radio" name="state" value="${state}" required ${state === report.state && html`checked`} />
            ${actionItemStateLabels[state][language]}
          </label>`,
      )}
      ${
        item.indicator &&
        html`<label
          >${word('actual')}${item.indicator.unit && `, ${item.indicator.unit}`}<input
            name="actual"
            inputmode="decimal"
            placeholder="${item.indicator.actual ?? ''}"
            value="${report.actual}"
        /></label>`
      }
      <label>${word('what')}<textarea name="text" rows="3">${report.text}</textarea></label>
      <label>${word('links')}<textarea name="links" rows="2">${report.links}</textarea></label>
      <label
        >${word('files')}<input type="file" name="files" multiple accept=".pdf,.docx,.xlsx,.odt,.ods,.jpg,.jpeg,.png"
      /></label>
    </fieldset>
    <button>${word('sendReport')}</button>
  </form>`;
}

function list(lines: readonly string[]): Html | false {
  return (
    lines.length > 0 &&
    html`<ul>
      ${lines.map((line) => html`<li>${line}</li>`)}
    </ul>`
  );
}
