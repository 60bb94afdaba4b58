import type { Language } from '@vstrecha/kernel';
import type { Viewer } from '@vstrecha/platform';
import { type Html, html, page } from './html.js';
import { signInForm } from './sign-in.pages.js';

const TEXTS = {
  ru: {
    title: 'Встреча — деловые встречи, которые становятся дорожной картой',
    heading: 'Деловые встречи, которые становятся дорожной картой',
    lead: 'Список гостей, потребности и программы, заявки на встречи, честное расписание, приглашения в календаре, итоги встреч и проект дорожной карты в Word — в одном месте.',
    flow: ['гости', 'потребности и программы', 'заявки', 'расписание', 'приглашения', 'итоги', 'дорожная карта'],
    signIn: 'Вход',
    signInLead: 'Ссылка для входа придёт на почту. Пароль не нужен.',
    signedInAs: 'Вы вошли как',
    signOut: 'Выйти',
    ownItems: 'Мои мероприятия дорожных карт',
    demo: 'Демонстрация',
    demoLead:
      'Совещание в Твери 6 сентября 2023 года: 24 предприятия, 16 колледжей, заявки, расписание, итоги. Трёхдневный форум в Новороссийске с четырьмя направлениями. Имена участников вымышлены.',
    demoNeedsSignIn: 'Загрузить её может администратор или организатор после входа.',
    loadDemo: 'Загрузить',
    removeDemo: 'Удалить',
    demoLoading: 'загружается',
    demoLoaded: 'загружено',
    demoRemoving: 'удаляется',
    explorer: 'API',
    explorerLead: 'Всё, что умеет продукт, доступно через GraphQL.',
    openExplorer: 'Открыть обозреватель API',
    explorerNeedsSignIn: 'Схема видна после входа.',
    documentation: 'Документация',
    documentationLead: 'Понятия, устройство, решения.',
    openDocumentation: 'Читать',
  },
  en: {
    title: 'Vstrecha — meetings that become a roadmap',
    heading: 'Meetings that become a roadmap',
    lead: 'Guest list, needs and programmes, meeting requests, a fair schedule, invitations in calendars, outcomes of meetings and the draft roadmap in Word — in one place.',
    flow: ['guests', 'needs and programmes', 'requests', 'schedule', 'invitations', 'outcomes', 'roadmap'],
    signIn: 'Sign in',
    signInLead: 'A sign-in link comes by mail. No password is needed.',
    signedInAs: 'You are signed in as',
    signOut: 'Sign out',
    ownItems: 'My actions of roadmaps',
    demo: 'Demo',
    demoLead:
      'The Tver meeting of 6 September 2023: 24 enterprises, 16 colleges, requests, schedule, outcomes. The three-day Novorossiysk forum with its four tracks. The participants are invented.',
    demoNeedsSignIn: 'An administrator or organizer can load it once signed in.',
    loadDemo: 'Load',
    removeDemo: 'Remove',
    demoLoading: 'being loaded',
    demoLoaded: 'loaded',
    demoRemoving: 'being removed',
    explorer: 'API',
    explorerLead: 'Everything the product does can be done by GraphQL.',
    openExplorer: 'Open the API explorer',
    explorerNeedsSignIn: 'The schema can be read once signed in.',
    documentation: 'Documentation',
    documentationLead: 'Concepts, architecture, decisions.',
    openDocumentation: 'Read',
  },
} as const;

/** A demonstration event as the start page shows it. */
export interface DemoOnPage {
  readonly key: string;
  readonly title: string;
  readonly state: 'absent' | 'loading' | 'loaded' | 'removing' | 'failed';
  /** How far the loading is: «Заявки на встречи, 40 из 189». */
  readonly progress?: string;
  /** Why it failed, or was refused just now. */
  readonly failure?: string;
}

/** What the start page shows; the web app will take its place. `demos` are there for who may load them. */
export function startPage(language: Language, viewer: Viewer, demos: readonly DemoOnPage[] | undefined): string {
  const text = TEXTS[language];
  return page(
    language,
    text.title,
    html`<h1>${text.heading}</h1>
      <p class="lead">${text.lead}</p>
      <ol class="flow">
        ${text.flow.map((step) => html`<li>${step}</li>`)}
      </ol>
      <div class="cards">
        <section class="card">
          <h2>${text.signIn}</h2>
          ${
            viewer.kind === 'user'
              ? html`<p>${text.signedInAs} <strong>${viewer.email}</strong></p>
                  <p><a href="/action-items">${text.ownItems}</a></p>
                  <form method="post" action="/sign-out"><button class="quiet">${text.signOut}</button></form>`
              : html`<p>${text.signInLead}</p>
                  ${signInForm(language)}`
          }
        </section>
        <section class="card">
          <h2>${text.demo}</h2>
          <p>${text.demoLead}</p>
          ${demos ? demos.map((demo) => demoForm(demo, text)) : html`<p>${text.demoNeedsSignIn}</p>`}
        </section>
        <section class="card">
          <h2>${text.explorer}</h2>
          <p>${text.explorerLead}</p>
          <a href="/explorer">${text.openExplorer}</a
          >${viewer.kind === 'anonymous' && html` — ${text.explorerNeedsSignIn}`}
        </section>
        <section class="card">
          <h2>${text.documentation}</h2>
          <p>${text.documentationLead}</p>
          <a href="/documentation">${text.openDocumentation}</a>
        </section>
      </div>`,
    demos?.some(({ state }) => state === 'loading' || state === 'removing') ? REFRESH_SECONDS : undefined,
  );
}

/** While something is under way, the page looks again by itself. */
const REFRESH_SECONDS = 2;

function demoForm({ key, title, state, progress, failure }: DemoOnPage, text: (typeof TEXTS)['ru' | 'en']): Html {
  const told = {
    absent: '',
    failed: '',
    loading: text.demoLoading,
    loaded: text.demoLoaded,
    removing: text.demoRemoving,
  };
  return html`<form method="post" action="/demo" class="demo">
    <input type="hidden" name="event" value="${key}" />
    <strong>${title}</strong>${told[state] && html` — <span role="status">${told[state]}</span>`}
    ${progress && html`<div class="progress">${progress}</div>`} ${failure && html`<p role="alert">${failure}</p>`}
    ${(state === 'absent' || state === 'failed') && html`<button name="action" value="load">${text.loadDemo}</button>`}
    ${state === 'loaded' && html`<button name="action" value="remove" class="quiet">${text.removeDemo}</button>`}
  </form>`;
}
