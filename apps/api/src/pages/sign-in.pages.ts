import type { Language } from '@vstrecha/kernel';
import { type Html, html, page } from './html.js';

/** Asks for the address to which the sign-in link goes. */
export function signInForm(language: Language): Html {
  const ru = language === 'ru';
  return html`<form method="post" action="/sign-in">
    <label for="email">${ru ? 'Электронная почта' : 'E-mail'}</label>
    <input id="email" name="email" type="email" required autocomplete="email" />
    <button>${ru ? 'Прислать ссылку' : 'Send the link'}</button>
  </form>`;
}

/** For whoever opened a page by its link without being signed in. */
export function signInFirstPage(language: Language): string {
  const ru = language === 'ru';
  return page(
    language,
    ru ? 'Сначала войдите' : 'Sign in first',
    html`<h1>${ru ? 'Сначала войдите' : 'Sign in first'}</h1>
      <p>
        ${
          ru
            ? 'Ссылка для входа придёт по почте. После входа эта страница откроется сама.'
            : 'A sign-in link comes by mail. Once you are signed in, this page opens by itself.'
        }
      </p>
      ${signInForm(language)}`,
  );
}

export function confirmSignInPage(language: Language, secret: string): string {
  const ru = language === 'ru';
  return page(
    language,
    ru ? 'Вход' : 'Sign in',
    html`<h1>${ru ? 'Вход' : 'Sign in'}</h1>
      <form method="post" action="/sign-in/${encodeURIComponent(secret)}">
        <button>${ru ? 'Войти' : 'Sign in'}</button>
      </form>`,
  );
}

export function linkSentPage(language: Language, mailIsKept: boolean): string {
  const ru = language === 'ru';
  return page(
    language,
    ru ? 'Проверьте почту' : 'Look into your mail',
    html`<h1>${ru ? 'Проверьте почту' : 'Look into your mail'}</h1>
      <p>
        ${ru ? 'Если этот адрес нам известен, на него отправлена ссылка для входа.' : 'If we know this address, a sign-in link is on its way to it.'}
      </p>
      ${
        mailIsKept &&
        html`<p class="note">
          ${
            ru
              ? 'Почтовый сервер не настроен (SMTP_URL): письма лежат в папке data/mail.'
              : 'No mail server is configured (SMTP_URL): mails lie in the folder data/mail.'
          }
        </p>`
      }`,
  );
}

export function signInFailedPage(language: Language, sentence: string): string {
  const ru = language === 'ru';
  return page(
    language,
    ru ? 'Войти не удалось' : 'Could not sign in',
    html`<h1>${ru ? 'Войти не удалось' : 'Could not sign in'}</h1>
      <p role="alert">${sentence}</p>
      <p><a href="/">${ru ? 'На главную' : 'Back to the start'}</a></p>`,
  );
}
