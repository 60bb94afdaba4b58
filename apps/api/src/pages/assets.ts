import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import express from 'express';
import type { NestExpressApplication } from '@nestjs/platform-express';

const require = createRequire(import.meta.url);

/** Files for the pages: our own, and GraphiQL with its React as they come from npm. Nothing is fetched from elsewhere. */
export function serveAssets(app: NestExpressApplication): void {
  const options = { index: false, maxAge: '1h', fallthrough: true } as const;
  const explorer = express.Router();
  for (const [name, file] of Object.entries({
    'graphiql.js': 'graphiql/graphiql.min.js',
    'graphiql.css': 'graphiql/graphiql.min.css',
    'react.js': 'react/umd/react.production.min.js',
    'react-dom.js': 'react-dom/umd/react-dom.production.min.js',
  })) {
    const [packageName = '', ...rest] = file.split('/');
    const full = path.join(path.dirname(require.resolve(`${packageName}/package.json`)), ...rest);
    explorer.get(`/${name}`, (_request, response) => response.sendFile(full, { maxAge: '1h' }));
  }
  app.use('/assets/explorer', explorer);
  // Pictures of the documents, under the addresses that their pages use.
  app.use(
    '/documentation/docs/images',
    express.static(fileURLToPath(new URL('../../../../docs/images', import.meta.url)), options),
  );
  app.use('/assets', express.static(fileURLToPath(new URL('../../assets', import.meta.url)), options));
}
