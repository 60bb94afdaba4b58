import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Marked } from 'marked';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

export interface DocumentationPage {
  /** The address below /documentation. */
  readonly slug: string;
  readonly title: string;
  readonly file: string;
}

/** README, changelog and everything in docs/, as they lie in the product's folder. */
export async function documentationPages(): Promise<readonly DocumentationPage[]> {
  const found: string[] = ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md'];
  for (const folder of ['docs', 'docs/adr']) {
    const names = await readdir(path.join(root, folder)).catch(() => []);
    found.push(
      ...names
        .filter((name) => name.endsWith('.md'))
        .sort()
        .map((name) => `${folder}/${name}`),
    );
  }
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

/** The page as HTML; undefined where there is none. Links between the documents lead to their pages. */
export async function renderDocumentation(slug: string): Promise<{ title: string; markup: string } | undefined> {
  const pages = await documentationPages();
  const page = pages.find((candidate) => candidate.slug === slug);
  if (!page) return undefined;
  const marked = new Marked({
    gfm: true,
    walkTokens: (token) => {
      if (token.type === 'link' && /^[^:]+\.md(#.*)?$/.test(token.href as string)) {
        const target = path.posix.normalize(path.posix.join(path.posix.dirname(page.file), token.href as string));
        token.href = `/documentation/${slugOf(target)}`;
      }
    },
  });
  const text = await readFile(path.join(root, page.file), 'utf8');
  return { title: page.title, markup: await marked.parse(text) };
}

function slugOf(file: string): string {
  return file
    .replace(/\.md(#.*)?$/, '')
    .replace(/^docs\//, '')
    .replaceAll('/', '-')
    .toLowerCase();
}
