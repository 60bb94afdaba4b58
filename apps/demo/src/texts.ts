import type { Language } from '@vstrecha/kernel';

interface CliTexts {
  readonly starting: string;
  readonly walking: string;
  readonly files: string;
  readonly written: string;
  readonly of: string;
  readonly seconds: string;
  readonly took: string;
  readonly failed: string;
  readonly stopped: string;
}

/** What the command says beside its table. */
export const cliTexts: Readonly<Record<Language, CliTexts>> = {
  ru: {
    starting: 'Запускаю продукт на временном хранилище',
    walking: 'Прохожу всё мероприятие через публичный API, за каждого участника от его имени:',
    files: 'Файлы участников',
    written: 'Файлы лежат в',
    of: 'из',
    seconds: 'с',
    took: 'Всего',
    failed: 'Демонстрация не удалась',
    stopped: 'Остановлено, временное хранилище удалено.',
  },
  en: {
    starting: 'Starting the product on a temporary store',
    walking: 'Walking the whole event through the public API, each step as the person who would take it:',
    files: 'Files of participants',
    written: 'The files are in',
    of: 'of',
    seconds: 's',
    took: 'In all',
    failed: 'The demo failed',
    stopped: 'Stopped; the temporary store is gone.',
  },
};
