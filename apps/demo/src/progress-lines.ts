import { type DemoProgress, type DemoStep, demoStepLabels } from '@vstrecha/demo-walk';
import { type Language, inLanguage } from '@vstrecha/kernel';
import { cliTexts } from './texts.js';

/** Tells of each step when it is over, and on a terminal how far it is meanwhile. */
export class ProgressLines {
  #step: DemoStep | undefined;
  #total = 0;
  #startedAt = 0;

  constructor(
    private readonly language: Language,
    private readonly say: (line: string) => void,
    /** Overwrites the last line; absent where the output is no terminal. */
    private readonly sketch?: (line: string) => void,
  ) {}

  tell({ step, done, total }: DemoProgress): void {
    if (step !== this.#step) {
      this.end();
      this.#step = step;
      this.#startedAt = performance.now();
    }
    this.#total = total;
    this.sketch?.(`  ${this.#label()} ${done} ${cliTexts[this.language].of} ${total}`);
  }

  /** The step under way is over. */
  end(): void {
    if (this.#step === undefined) return;
    const seconds = ((performance.now() - this.#startedAt) / 1000).toLocaleString(this.language, {
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
    });
    this.sketch?.('');
    this.say(`  ${this.#label()} ${String(this.#total).padStart(5)}   ${seconds} ${cliTexts[this.language].seconds}`);
    this.#step = undefined;
  }

  #label(): string {
    return (this.#step ? inLanguage(demoStepLabels[this.#step], this.language) : '').padEnd(28);
  }
}
