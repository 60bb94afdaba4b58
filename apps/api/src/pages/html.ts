import type { Language } from '@vstrecha/kernel';

/** Markup that is known to be safe: built by {@link html}, which escapes every value put into it. */
export class Html {
  constructor(readonly markup: string) {}
  toString(): string {
    return this.markup;
  }
}

type Value = string | number | Html | readonly Html[] | undefined | false;

export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  return new Html(strings.reduce((text, part, index) => text + toMarkup(values[index - 1]) + part));
}

function toMarkup(value: Value): string {
  if (value === undefined || value === false) return '';
  if (value instanceof Html) return value.markup;
  if (typeof value === 'object') return value.map(({ markup }) => markup).join('');
  return String(value).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A whole page with its frame; one that looks again by itself after `refreshSeconds`, where these are given. */
export function page(language: Language, title: string, body: Html, refreshSeconds?: number): string {
  const other = language === 'ru' ? { code: 'en', name: 'English' } : { code: 'ru', name: 'Русский' };
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        ${refreshSeconds !== undefined && html`<meta http-equiv="refresh" content="${refreshSeconds}" />`}
        <title>${title}</title>
        <link rel="stylesheet" href="/assets/pages.css" />
      </head>
      <body>
        <header>
          <a class="brand" href="/">${language === 'ru' ? 'Встреча' : 'Vstrecha'}</a>
          <a href="/language?to=${other.code}" lang="${other.code}" hreflang="${other.code}">${other.name}</a>
        </header>
        <main>${body}</main>
      </body>
    </html>`.markup;
}
