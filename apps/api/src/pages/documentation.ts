import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Marked, type Tokens } from 'marked';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

export interface DocumentationPage {
  /** The address below /documentation. */
  readonly slug: string;
  readonly title: string;
  readonly file: string;
}

/** README, changelog and everything in docs/, as they lie in the product's folder. */
export async function documentationPages(): Promise<readonly DocumentationPage[]> {
  const engines = await readdir(path.join(root, 'libs/engines')).catch(() => []);
  const found: string[] = [
    'README.md',
    'CHANGELOG.md',
    'CONTRIBUTING.md',
    ...engines.sort().map((name) => `libs/engines/${name}/README.md`),
  ];
  for (const folder of ['docs', 'docs/adr']) {
    const names = await readdir(path.join(root, folder)).catch(() => []);
    found.push(
      ...names
        .filter((name) => name.endsWith('.md'))
        .sort()
        .map((name) => `${folder}/${name}`),
    );
  }
  found.push('LICENSE');
  const pages = await Promise.all(
    found.map(async (file) => {
      const text = await readFile(path.join(root, file), 'utf8').catch(() => undefined);
      return text === undefined
        ? undefined
        : { slug: slugOf(file), title: /^#\s+(.+)$/m.exec(text)?.[1] ?? file, file };
    }),
  );
  return pages.filter((page) => page !== undefined);
}

/**
 * The page as HTML; undefined where there is none. Links between the documents lead to their pages, those to folders and other
 * files of the product's folder to the list of pages.
 */
export async function renderDocumentation(slug: string): Promise<{ title: string; markup: string } | undefined> {
  const pages = await documentationPages();
  const page = pages.find((candidate) => candidate.slug === slug);
  if (!page) return undefined;
  const marked = new Marked({
    gfm: true,
    walkTokens: (token) => {
      if (token.type !== 'link') return;
      const link = token as Tokens.Link;
      // What has a scheme, and anchors within the page, stay as they are.
      if (/^([a-z]+:|#|\/)/i.test(link.href)) return;
      const target = path.posix.join(path.posix.dirname(page.file), link.href.replace(/#.*$/, ''));
      const known = pages.find(({ file }) => file === target);
      link.href = known ? `/documentation/${known.slug}` : '/documentation';
    },
  });
  const text = await readFile(path.join(root, page.file), 'utf8');
  // The licence is plain text, laid out by its author.
  const markdown = page.file.endsWith('.md') ? text : `\`\`\`\n${text}\`\`\`\n`;
  return { title: page.title, markup: await marked.parse(markdown) };
}

function slugOf(file: string): string {
  return file
    .replace(/\.md$/, '')
    .replace(/^docs\//, '')
    .replaceAll('/', '-')
    .toLowerCase();
}
