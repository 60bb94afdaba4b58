import { Controller, Get, Header, NotFoundException, Param } from '@nestjs/common';
import { AllowRoute, currentContext } from '@vstrecha/platform';
import { DemoPages } from '../demo/demo-pages.js';
import { documentationPages, renderDocumentation } from './documentation.js';
import { Html, html, page } from './html.js';
import { startPage } from './start.page.js';

const FIRST_QUERY = `# Ctrl-Enter runs the query, Ctrl-Space completes.
{
  viewer {
    email
    isAdmin
  }
}
`;

@Controller()
@AllowRoute('everyone')
export class PagesController {
  constructor(private readonly demos: DemoPages) {}

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  async start(): Promise<string> {
    const { language, viewer, roles } = currentContext();
    const canLoad = await roles.admits(['staff'], {});
    return startPage(language, viewer, canLoad ? await this.demos.onPage(language) : undefined);
  }

  @Get('explorer')
  @Header('content-type', 'text/html; charset=utf-8')
  explorer(): string {
    const { language } = currentContext();
    return html`<!doctype html>
      <html lang="${language}">
        <head>
          <meta charset="utf-8" />
          <title>${language === 'ru' ? 'Обозреватель API' : 'API explorer'}</title>
          <link rel="stylesheet" href="/assets/explorer/graphiql.css" />
          <link rel="stylesheet" href="/assets/explorer.css" />
        </head>
        <body>
          <div id="explorer" data-query="${FIRST_QUERY}"></div>
          <script src="/assets/explorer/react.js"></script>
          <script src="/assets/explorer/react-dom.js"></script>
          <script src="/assets/explorer/graphiql.js"></script>
          <script src="/assets/explorer.js"></script>
        </body>
      </html>`.markup;
  }

  @Get('documentation')
  @Header('content-type', 'text/html; charset=utf-8')
  async contents(): Promise<string> {
    const { language } = currentContext();
    const title = language === 'ru' ? 'Документация' : 'Documentation';
    const pages = await documentationPages();
    return page(
      language,
      title,
      html`<h1>${title}</h1>
        <ul>
          ${pages.map(({ slug, title: name }) => html`<li><a href="/documentation/${slug}">${name}</a></li>`)}
        </ul>`,
    );
  }

  @Get('documentation/:slug')
  @Header('content-type', 'text/html; charset=utf-8')
  async document(@Param('slug') slug: string): Promise<string> {
    const document = await renderDocumentation(slug);
    if (!document) throw new NotFoundException();
    return page(
      currentContext().language,
      document.title,
      html`<article class="document">${new Html(document.markup)}</article>`,
    );
  }
}
