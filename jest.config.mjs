/** One Jest configuration for the whole workspace: sources are read through the `@vstrecha/source` condition. */
export default {
  rootDir: import.meta.dirname,
  testMatch: ['<rootDir>/{apps,libs,tools}/**/*.spec.ts'],
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['@vstrecha/source', 'node', 'node-addons', 'require', 'default'] },
  moduleNameMapper: {
    // cadical-wasm exports an `import` condition only.
    '^cadical-wasm$': '<rootDir>/node_modules/cadical-wasm/dist/index.js',
    // Its CommonJS build imports React in a way that only a real module loader can.
    '^@react-email/render$': '<rootDir>/node_modules/@react-email/render/dist/node/index.mjs',
    // TypeScript sources import each other with the `.js` suffix that Node wants.
    '^(\\.{1,2}/.*)\\.js$': ['$1', '$1.js'],
  },
  modulePathIgnorePatterns: ['/dist/'],
  transform: { '\\.([cm]?js|[cm]?tsx?)$': '<rootDir>/tools/jest/esm-to-cjs.cjs' },
  transformIgnorePatterns: [],
  // For what hangs alone: no test may fail because the machine is slow.
  testTimeout: 900_000,
  maxWorkers: 2,
};
