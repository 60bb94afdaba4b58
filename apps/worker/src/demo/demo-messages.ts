import type { Messages } from '@vstrecha/kernel';

export type DemoCode =
  'demo.already-loaded' | 'demo.being-loaded' | 'demo.being-removed' | 'demo.not-loaded' | 'demo.failed';

export const demoMessages: Messages<DemoCode> = {
  'demo.already-loaded': {
    ru: 'Эта демонстрация уже загружена. Чтобы начать заново, сначала удалите её.',
    en: 'This demo is loaded already. To start afresh, remove it first.',
  },
  'demo.being-loaded': {
    ru: 'Эта демонстрация сейчас загружается. Дождитесь окончания.',
    en: 'This demo is being loaded. Wait until that is done.',
  },
  'demo.being-removed': {
    ru: 'Эта демонстрация сейчас удаляется. Дождитесь окончания.',
    en: 'This demo is being removed. Wait until that is done.',
  },
  'demo.not-loaded': {
    ru: 'Эта демонстрация не загружена, удалять нечего.',
    en: 'This demo is not loaded, so there is nothing to remove.',
  },
  'demo.failed': {
    ru: 'Не удалось: {detail} То, что успело появиться, убрано. Попробуйте ещё раз.',
    en: 'It failed: {detail} What had appeared is gone again. Try once more.',
  },
};
