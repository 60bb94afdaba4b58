import { existsSync } from 'node:fs';
import { install, isInstalled, isInstalledByHand, markInstalled } from './install.mjs';
import { isSupportedNode } from './node-version.mjs';
import { TemporaryWorkspace } from './temporary-workspace.builder.js';

let workspace: TemporaryWorkspace;

beforeEach(() => {
  workspace = new TemporaryWorkspace();
});

afterEach(() => workspace.remove());

it.each([
  ['18.20.4', false],
  ['20.18.3', false],
  ['20.19.0', true],
  ['20.20.2', true],
  ['21.0.0', true],
  ['24.1.0', true],
])('Node %s is supported: %s', (version, supported) => {
  expect(isSupportedNode(version)).toBe(supported);
});

describe('the stamp of an install', () => {
  it('is missing at first, and counts once it is written', () => {
    expect(isInstalled(workspace.root)).toBe(false);
    markInstalled(workspace.root);
    expect(isInstalled(workspace.root)).toBe(true);
  });

  it('goes stale with the lock file', () => {
    markInstalled(workspace.root);
    workspace.write('package-lock.json', { packages: {} });
    expect(isInstalled(workspace.root)).toBe(false);
  });

  it('goes with node_modules', () => {
    markInstalled(workspace.root);
    workspace.remove('node_modules');
    expect(isInstalled(workspace.root)).toBe(false);
  });
});

describe('an install by hand', () => {
  const foreign = process.platform === 'win32' ? 'linux' : 'win32';
  const lock = {
    '': {},
    'node_modules/needed': { version: '1.0.0' },
    'node_modules/ours': { version: '1.0.0', optional: true, os: [process.platform], cpu: [process.arch] },
    'node_modules/foreign': { version: '1.0.0', optional: true, os: [foreign], cpu: ['x64'] },
  };
  const present = {
    'node_modules/needed': { version: '1.0.0' },
    'node_modules/ours': { version: '1.0.0' },
  };
  const arrange = (packages: Record<string, unknown>): void => {
    workspace.write('package-lock.json', { packages: lock });
    workspace.write('node_modules/.package-lock.json', { packages });
    for (const name of ['needed', 'ours']) workspace.write(`node_modules/${name}/package.json`, { name });
  };

  it('is accepted when npm has finished it', () => {
    arrange(present);
    expect(isInstalledByHand(workspace.root)).toBe(true);
  });

  it('is refused when npm has not', () => {
    arrange(present);
    workspace.remove('node_modules/.package-lock.json');
    expect(isInstalledByHand(workspace.root)).toBe(false);
  });

  it('is refused when a package has another version', () => {
    arrange({ ...present, 'node_modules/needed': { version: '0.9.0' } });
    expect(isInstalledByHand(workspace.root)).toBe(false);
  });

  it("is refused when this platform's binary is missing, as in a folder copied from another system", () => {
    arrange({ 'node_modules/needed': { version: '1.0.0' } });
    expect(isInstalledByHand(workspace.root)).toBe(false);
  });

  it('is refused when the folder of a package is gone', () => {
    arrange(present);
    workspace.remove('node_modules/needed');
    expect(isInstalledByHand(workspace.root)).toBe(false);
  });
});

it('installs with npm and stamps it', async () => {
  await install(workspace.root, { onProgress: () => {}, onStart: () => {} });
  expect(existsSync(workspace.path('node_modules/a/package.json'))).toBe(true);
  expect(isInstalled(workspace.root)).toBe(true);
});

it('an install that fails says why and leaves no stamp', async () => {
  markInstalled(workspace.root);
  workspace.write('package.json', { name: 'temporary', dependencies: { 'not-in-the-lock': '1.0.0' } });
  await expect(install(workspace.root, { onProgress: () => {}, onStart: () => {} })).rejects.toThrow(
    /not-in-the-lock[\s\S]*npm ci failed/,
  );
  expect(isInstalled(workspace.root)).toBe(false);
});
