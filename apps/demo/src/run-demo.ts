import { type DemoEvent, draftOrders, walkEvent } from '@vstrecha/demo-walk';
import { type Language, inLanguage } from '@vstrecha/kernel';
import { ProgressLines } from './progress-lines.js';
import { summaryTable } from './summary-table.js';
import { startTemporaryProduct } from './temporary-product.js';
import { cliTexts } from './texts.js';
import { clearFolder, writeDocuments, writeFiles } from './write-files.js';

/** The address of whoever leads the demonstration event. */
const ORGANIZER = 'organizer@example.org';

export interface DemoRun {
  readonly event: DemoEvent;
  readonly language: Language;
  /** Where the files go. */
  readonly folder: string;
  readonly say: (line: string) => void;
  /** Overwrites the last line; absent where the output is no terminal. */
  readonly sketch?: (line: string) => void;
  readonly signal?: AbortSignal;
}

/** Starts the product on a temporary store, walks the event through its API, writes its files and tells what came of it. */
export async function runDemo({ event, language, folder, say, sketch, signal }: DemoRun): Promise<void> {
  const text = cliTexts[language];
  say(inLanguage(event.title, language));
  say(`${text.starting}…`);
  const product = await startTemporaryProduct(ORGANIZER, language);
  try {
    say(text.walking);
    const lines = new ProgressLines(language, say, sketch);
    await clearFolder(folder);
    const walked = await walkEvent(product.port, {
      event,
      organizer: ORGANIZER,
      tell: (progress) => {
        signal?.throwIfAborted();
        lines.tell(progress);
      },
      onDraft: (eventId) =>
        writeDocuments({
          port: product.port,
          eventId,
          organizer: ORGANIZER,
          folder,
          orders: draftOrders,
          tell: () => signal?.throwIfAborted(),
        }),
    });
    lines.end();
    await product.settled();
    const summary = await writeFiles({
      port: product.port,
      event,
      walked,
      organizer: ORGANIZER,
      folder,
      tell: (done, total) => {
        signal?.throwIfAborted();
        sketch?.(`  ${text.files} ${done} ${text.of} ${total}`);
      },
    });
    sketch?.('');
    for (const line of summaryTable(summary, language)) say(line);
    say(`${text.written} ${folder}/: plan.json, plan.csv, summary.json, documents/, agendas/, calendars/, mails/`);
  } finally {
    await product.close();
  }
}
