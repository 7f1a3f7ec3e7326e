import type { Lang } from './texts';

/** What an EDTF string says, for readers. */

interface Words {
  from: string;
  until: string;
  about: string;
  unsure: string;
  seasons: [string, string, string, string];
  quarter: (n: number) => string;
  half: (n: number) => string;
  decade: (year: string) => string;
}

const words: Record<Lang, Words> = {
  fr: {
    from: 'depuis {}',
    until: 'jusqu’à {}',
    about: 'vers {}',
    unsure: '{} (?)',
    seasons: ['printemps', 'été', 'automne', 'hiver'],
    quarter: (n) => `${n}${n === 1 ? 'er' : 'e'} trimestre`,
    half: (n) => `${n}${n === 1 ? 'er' : 'e'} semestre`,
    decade: (y) => `années ${y}`,
  },
  en: {
    from: 'since {}',
    until: 'until {}',
    about: 'about {}',
    unsure: '{} (?)',
    seasons: ['spring', 'summer', 'autumn', 'winter'],
    quarter: (n) => `Q${n}`,
    half: (n) => `H${n}`,
    decade: (y) => `${y}s`,
  },
};

const formats = new Map<string, Intl.DateTimeFormat>();

function format(lang: Lang, kind: 'day' | 'short' | 'month' | 'name'): Intl.DateTimeFormat {
  const key = lang + kind;
  let made = formats.get(key);
  if (!made) {
    made = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : 'fr', {
      timeZone: 'UTC',
      year: kind === 'short' || kind === 'name' ? undefined : 'numeric',
      month: kind === 'short' ? 'short' : 'long',
      day: kind === 'month' || kind === 'name' ? undefined : 'numeric',
    });
    formats.set(key, made);
  }
  return made;
}

function single(edtf: string, lang: Lang, short: boolean): string {
  const plain = edtf.replace(/[?~%]/g, '').replace(/T.*$/, '').replace(/-XX/g, '');
  const said = plainDate(plain, lang, short);
  const w = words[lang];
  if (/[~%]/.test(edtf)) return w.about.replace('{}', said);
  return edtf.includes('?') ? w.unsure.replace('{}', said) : said;
}

function plainDate(plain: string, lang: Lang, short: boolean): string {
  const w = words[lang];
  const [year = '', part = '', day = ''] = plain.split('-');
  if (/^\d{3}X$/.test(year)) return w.decade(year.replace('X', '0'));
  if (part === '' || !/^\d{4}$/.test(year)) return plain;
  const n = Number(part);
  if (n >= 21 && n <= 24) return `${w.seasons[n - 21]} ${year}`;
  if (n >= 33 && n <= 36) return `${w.quarter(n - 32)} ${year}`;
  if (n >= 40 && n <= 41) return `${w.half(n - 39)} ${year}`;
  const date = new Date(`${year}-${part}-${day || '01'}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return plain;
  return format(lang, day === '' ? (short ? 'name' : 'month') : short ? 'short' : 'day').format(date);
}

/** A date for readers; short leaves the year of a day out, for lists under a heading. */
export function when(edtf: string | undefined, lang: Lang, short = false): string {
  if (!edtf) return '';
  const w = words[lang];
  const [from = '', to] = edtf.split('/');
  if (to === undefined) return single(from, lang, short);
  if (from === '..' || from === '') return w.until.replace('{}', single(to, lang, short));
  if (to === '..' || to === '') return w.from.replace('{}', single(from, lang, short));
  const days = /^\d{4}-\d\d-\d\d$/;
  if (days.test(from) && days.test(to)) {
    const made = format(lang, short ? 'short' : 'day');
    return made.formatRange(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`));
  }
  return `${single(from, lang, short)} – ${single(to, lang, short)}`;
}

/** The month that a date is listed under: "2024-11", a year, or "" where there is none. */
export function monthOf(edtf: string | undefined): string {
  const at = (edtf ?? '').split('/').find((p) => p !== '..' && p !== '') ?? '';
  const match = /^(\d{4})(-(0[1-9]|1[0-2]))?/.exec(at);
  return match ? match[0] : '';
}
