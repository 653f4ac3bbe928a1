import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Dictionaries } from './byRoom';

export type Language = 'ru' | 'en';
export const languages: Language[] = ['ru', 'en'];

const load: Record<Language, () => Promise<{ dictionaries: Dictionaries }>> = {
  ru: () => import('./ru'),
  en: () => import('./en'),
};

/** Loads a language if it is not there yet and shows everything in it. */
export async function speak(language: Language): Promise<void> {
  if (!i18next.isInitialized) {
    await i18next.use(initReactI18next).init({
      lng: language,
      fallbackLng: false,
      resources: {},
      defaultNS: 'kernel',
      interpolation: { escapeValue: false },
      returnNull: false,
      react: { useSuspense: false, bindI18n: 'languageChanged', bindI18nStore: false },
    });
  }
  if (!i18next.hasResourceBundle(language, 'kernel')) {
    const { dictionaries } = await load[language]();
    for (const [room, texts] of Object.entries(dictionaries))
      i18next.addResourceBundle(language, room, texts, true, true);
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

export const spoken = (): Language => (i18next.language === 'en' ? 'en' : 'ru');

/** Text outside of components (toasts, document title). Inside of components use {@link useTexts}. */
export const t = (key: string, values?: Record<string, unknown>): string => i18next.t(key, values ?? {});

/** `const t = useTexts(); t('record:card.save')`: the key always begins with the room. */
export function useTexts(): (key: string, values?: Record<string, unknown>) => string {
  const { t: translate } = useTranslation();
  return translate as (key: string, values?: Record<string, unknown>) => string;
}
