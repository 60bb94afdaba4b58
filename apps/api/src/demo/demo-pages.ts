import { Injectable } from '@nestjs/common';
import { demoStepLabels } from '@vstrecha/demo-walk';
import { type Language, inLanguage } from '@vstrecha/kernel';
import { MessageCatalogue } from '@vstrecha/platform';
import { type Demo, Demos, demoLabels } from '@vstrecha/worker';
import type { DemoOnPage } from '../pages/start.page.js';

/** The demonstration events as the start page shows them. */
@Injectable()
export class DemoPages {
  constructor(
    private readonly demos: Demos,
    private readonly messages: MessageCatalogue,
  ) {}

  async onPage(language: Language): Promise<DemoOnPage[]> {
    return (await this.demos.all()).map(({ id, state, progress, failure }) => ({
      key: id,
      title: inLanguage(demoLabels[id], language),
      state,
      progress: progress && progressIn(progress, language),
      failure: failure && this.messages.sentence(failure, language),
    }));
  }
}

function progressIn({ step, done, total }: NonNullable<Demo['progress']>, language: Language): string {
  const of = { ru: 'из', en: 'of' }[language];
  return `${inLanguage(demoStepLabels[step], language)}, ${done} ${of} ${total}`;
}
