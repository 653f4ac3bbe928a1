import i18next from 'i18next';
import { useSyncExternalStore } from 'react';
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
    await i18next.init({
      lng: language,
      fallbackLng: false,
      resources: {},
      defaultNS: 'kernel',
      interpolation: { escapeValue: false },
      returnNull: false,
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

export type Translate = (key: string, values?: Record<string, unknown>) => string;

/** Texts without values are looked up once: a table asks for the same ones in each of its rows. */
function translator(language: Language): Translate {
  const plain = new Map<string, string>();
  return (key, values) => {
    if (values) return i18next.t(key, { lng: language, ...values });
    let text = plain.get(key);
    if (text === undefined) {
      text = i18next.t(key, { lng: language });
      if (i18next.hasResourceBundle(language, 'kernel')) plain.set(key, text);
    }
    return text;
  };
}

const translators: Record<Language, Translate> = { ru: translator('ru'), en: translator('en') };

/** Text outside of components (toasts, document title). Inside of components use {@link useTexts}. */
export const t: Translate = (key, values) => translators[spoken()](key, values);

function onLanguage(changed: () => void): () => void {
  i18next.on('languageChanged', changed);
  return () => i18next.off('languageChanged', changed);
}

/** `const t = useTexts(); t('record:card.save')`: the key always begins with the room. Another language draws anew. */
export function useTexts(): Translate {
  return translators[useSyncExternalStore(onLanguage, spoken)];
}
