import type { VNode } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Where } from '../router';
import { keep, recalled, useTexts, type Key, type Lang } from '../texts';

const views: [string, Key][] = [
  ['/', 'nav.timeline'],
  ['/disputes', 'nav.disputes'],
  ['/expectations', 'nav.expectations'],
  ['/figures', 'nav.figures'],
  ['/statements', 'nav.statements'],
  ['/articles', 'nav.articles'],
];

export function Header({ at, onLang }: { at: Where; onLang: (lang: Lang) => void }): VNode {
  const { t, lang } = useTexts();
  const here = '/' + (at.path[0] ?? '');
  return (
    <header class="head">
      <a class="brand" href="/">
        <Emblem />
        <span class="brand-name">Dragoman</span>
        <span class="brand-line">{t('brand.line')}</span>
      </a>
      <nav class="views" aria-label={t('nav')}>
        {views.map(([address, key]) => (
          <a key={address} href={address} aria-current={address === here ? 'page' : undefined}>
            {t(key)}
          </a>
        ))}
      </nav>
      <div class="choices">
        <button type="button" class="quiet" onClick={() => onLang(lang === 'fr' ? 'en' : 'fr')}>
          <span class="unseen">{t('language')}</span>
          <span class={lang === 'fr' ? 'on' : ''}>FR</span>
          <span class={lang === 'en' ? 'on' : ''}>EN</span>
        </button>
        <ThemeButton />
      </div>
    </header>
  );
}

function Emblem(): VNode {
  return (
    <svg class="emblem" viewBox="0 0 32 32" aria-hidden="true">
      <path d="M8 6v20" />
      <circle cx="8" cy="11" r="3.2" class="full" />
      <circle cx="8" cy="21" r="3.2" class="hollow" />
      <path d="M15 11h11M15 21h7" />
    </svg>
  );
}

const themes = ['auto', 'light', 'dark'] as const;
type Theme = (typeof themes)[number];

function ThemeButton(): VNode {
  const { t } = useTexts();
  const [theme, setTheme] = useState<Theme>(() => themes.find((one) => one === recalled('theme')) ?? 'auto');
  useLayoutEffect(() => {
    if (theme === 'auto') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
    keep('theme', theme === 'auto' ? null : theme);
  }, [theme]);
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'auto';
  const label = `${t('theme')} : ${t(`theme.${theme}`)}`;
  return (
    <button type="button" class="quiet" aria-label={label} title={label} onClick={() => setTheme(next)}>
      <svg class="glyph" viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="8" cy="8" r="5.5" class="ring" />
        {theme === 'dark' && <circle cx="8" cy="8" r="5.5" class="full" />}
        {theme === 'auto' && <path d="M8 2.5a5.5 5.5 0 0 1 0 11z" class="full" />}
      </svg>
    </button>
  );
}
