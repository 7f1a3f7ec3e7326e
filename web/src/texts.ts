import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import en from './texts/en.json';
import fr from './texts/fr.json';

export type Lang = 'fr' | 'en';
export type Key = keyof typeof fr;
const all: Record<Lang, Partial<Record<string, string>>> = { fr, en };

export interface Texts {
  lang: Lang;
  /** A text with {names} filled in; for a count, "key.one" is taken where the language has it. */
  t: (key: Key, values?: Record<string, string | number>) => string;
  /** A text whose key is made from data, or the fallback where there is none. */
  named: (key: string, fallback: string) => string;
  number: (value: number) => string;
}

export function textsOf(lang: Lang): Texts {
  const plural = new Intl.PluralRules(lang);
  const digits = new Intl.NumberFormat(lang, { maximumFractionDigits: 2 });
  const fill = (text: string, values: Record<string, string | number>) =>
    text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      return value === undefined ? whole : typeof value === 'number' ? digits.format(value) : value;
    });
  return {
    lang,
    t: (key, values = {}) => {
      const n = values['n'];
      const one = typeof n === 'number' && plural.select(n) === 'one' ? all[lang][`${key}.one`] : undefined;
      return fill(one ?? all[lang][key] ?? key, values);
    },
    named: (key, fallback) => all[lang][key] ?? fallback,
    number: (value) => digits.format(value),
  };
}

export const TextsContext = createContext<Texts>(textsOf('fr'));
export const useTexts = (): Texts => useContext(TextsContext);

/** The reader's choice, else the browser's first language that we speak, else English. */
export function firstLang(): Lang {
  const kept = recalled('lang');
  if (kept === 'fr' || kept === 'en') return kept;
  for (const wanted of navigator.languages) {
    const lang = wanted.slice(0, 2);
    if (lang === 'fr' || lang === 'en') return lang;
  }
  return 'en';
}

export function recalled(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

export function keep(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    // A browser that keeps nothing only forgets the choice.
  }
}


