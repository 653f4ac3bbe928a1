import { t } from '@/kernel';

/** The words of the code editor itself. */
export const phrases = (): Record<string, string> => ({
  Find: t('scenario:code.find'),
  Replace: t('scenario:code.replaceField'),
  next: t('scenario:code.next'),
  previous: t('scenario:code.previous'),
  all: t('scenario:code.all'),
  'match case': t('scenario:code.matchCase'),
  regexp: t('scenario:code.regexp'),
  'by word': t('scenario:code.byWord'),
  replace: t('scenario:code.replace'),
  'replace all': t('scenario:code.replaceAll'),
  close: t('scenario:code.close'),
});
