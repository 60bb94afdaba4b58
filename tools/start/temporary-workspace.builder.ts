import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const repository = join(__dirname, '..', '..');

const compilerOptions = {
  target: 'es2022',
  module: 'nodenext',
  composite: true,
  rootDir: 'src',
  outDir: 'dist',
  tsBuildInfoFile: 'dist/.tsbuildinfo',
  // As little as the compiler can do with: it is its bookkeeping that the tests need.
  lib: ['es5'],
  skipLibCheck: true,
  types: [],
};

/** A workspace of two small projects, `libs/a` and `libs/b` which imports it, with the TypeScript of this one. */
export class TemporaryWorkspace {
  readonly root = mkdtempSync(join(tmpdir(), 'vstrecha-start-'));

  constructor() {
    this.write('package.json', { name: 'temporary', version: '1.0.0', type: 'module', workspaces: ['libs/*'] });
    this.write('package-lock.json', {
      name: 'temporary',
      version: '1.0.0',
      lockfileVersion: 3,
      requires: true,
      packages: {
        '': { name: 'temporary', version: '1.0.0', workspaces: ['libs/*'] },
        'libs/a': { name: 'a', version: '1.0.0' },
        'libs/b': { name: 'b', version: '1.0.0' },
        'node_modules/a': { resolved: 'libs/a', link: true },
        'node_modules/b': { resolved: 'libs/b', link: true },
      },
    });
    this.write('tsconfig.json', { files: [], references: [{ path: 'libs/a' }, { path: 'libs/b' }] });
    this.write('tsconfig.base.json', {});
    for (const name of ['a', 'b']) {
      this.write(`libs/${name}/package.json`, { name, version: '1.0.0', type: 'module' });
      this.write(`libs/${name}/tsconfig.json`, {
        compilerOptions,
        include: ['src'],
        exclude: ['src/**/*.spec.ts'],
        references: name === 'b' ? [{ path: '../a' }] : [],
      });
    }
    this.write('libs/a/src/index.ts', 'export const greeting: string = "hello";\n');
    this.write('libs/b/src/index.ts', 'export { greeting } from "../../a/src/index.js";\n');
    this.linkCompiler();
  }

  /** Puts the compiler in place; an install of the temporary workspace takes it away again. */
  linkCompiler(): void {
    mkdirSync(this.path('node_modules'), { recursive: true });
    symlinkSync(join(repository, 'node_modules', 'typescript'), this.path('node_modules/typescript'), 'junction');
  }

  path(name: string): string {
    return join(this.root, name);
  }

  write(name: string, content: unknown): void {
    mkdirSync(dirname(this.path(name)), { recursive: true });
    writeFileSync(this.path(name), typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`);
  }

  remove(name = ''): void {
    rmSync(this.path(name), { recursive: true, force: true });
  }
}
