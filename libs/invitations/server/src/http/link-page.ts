import type { Language } from '@vstrecha/kernel';

/** A page behind a link in a mail, which says all it has to say without scripts. */
export function linkPage(language: Language, title: string, body: string): string {
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <title>${title}</title>
    <link rel="stylesheet" href="/assets/pages.css" />
    <style>
      dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.4rem 1rem; }
      dt { color: #525f70; } dd { margin: 0; overflow-wrap: anywhere; }
      form { display: block; } form label { display: block; margin-top: 1.2rem; }
      textarea { box-sizing: border-box; font: inherit; width: 100%; }
      .choices { display: grid; gap: 0.75rem; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); margin-top: 1rem; width: 100%; }
      .choices button { font: inherit; min-height: 3rem; width: 100%; }
      .choices .tentative, .choices .declined { background: #fff; border: 2px solid #1f5fa8; color: #1f5fa8; }
      .answer { background: #eef4fb; border-left: 4px solid #1f5fa8; padding: 0.75rem 1rem; }
    </style>
  </head>
  <body>
    <header><a class="brand" href="/">${language === 'ru' ? 'Встреча' : 'Vstrecha'}</a></header>
    <main>${body}</main>
  </body>
</html>`;
}

/** Where the link is none of ours. */
export function unknownLinkPage(language: Language): string {
  const ru = language === 'ru';
  return linkPage(
    language,
    ru ? 'Ссылка не работает' : 'The link does not work',
    ru
      ? '<h1>Ссылка не работает</h1><p>Возможно, она скопирована не целиком или отозвана. Откройте письмо ещё раз или ответьте организатору.</p>'
      : '<h1>The link does not work</h1><p>It may be incomplete or revoked. Open the mail again, or answer the organizer.</p>',
  );
}

export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
