import { Injectable } from '@nestjs/common';
import { type Issue, type Language, type LocalizedText, type Messages } from '@vstrecha/kernel';
import { platformMessages } from './platform-messages.js';

/** The sentences of all areas, by code. */
@Injectable()
export class MessageCatalogue {
  readonly #texts = new Map<string, LocalizedText>(Object.entries(platformMessages));

  register(messages: Messages): void {
    for (const [code, text] of Object.entries(messages)) this.#texts.set(code, text);
  }

  /** The sentence of an issue, its parameters filled in. A code without a sentence is a defect and shows itself as such. */
  sentence(issue: Issue, language: Language): string {
    const text = this.#texts.get(issue.code)?.[language];
    if (text === undefined) return issue.code;
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(issue.params?.[name] ?? whole));
  }

  has(code: string): boolean {
    return this.#texts.has(code);
  }
}
