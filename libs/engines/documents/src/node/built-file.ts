/** Threads run the built file, also where the code that starts them runs from its TypeScript source. */
export function builtFile(importer: string, file: string): URL {
  return new URL(new URL(file, importer).href.replace('/src/node/', '/dist/node/'));
}
