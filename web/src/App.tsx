import { useEffect, useMemo, useState } from 'preact/hooks';
import type { VNode } from 'preact';
import { Header } from './parts/Header';
import { Missing } from './parts/States';
import { ArticlePage } from './pages/ArticlePage';
import { ArticlesPage } from './pages/ArticlesPage';
import { DisputesPage } from './pages/DisputesPage';
import { DossierPage } from './pages/DossierPage';
import { EntryPage } from './pages/EntryPage';
import { ExpectationsPage } from './pages/ExpectationsPage';
import { FiguresPage } from './pages/FiguresPage';
import { StatementsPage } from './pages/StatementsPage';
import { Timeline } from './pages/Timeline';
import { useWhere, type Where } from './router';
import { firstLang, keep, textsOf, TextsContext, useTexts } from './texts';

export function App(): VNode {
  const [lang, setLang] = useState(firstLang);
  const texts = useMemo(() => textsOf(lang), [lang]);
  const at = useWhere();
  useEffect(() => {
    document.documentElement.lang = lang;
    keep('lang', lang);
  }, [lang]);
  return (
    <TextsContext.Provider value={texts}>
      <a class="skip" href="#content">
        {texts.t('skip')}
      </a>
      <Header at={at} onLang={setLang} />
      <main id="content" tabIndex={-1}>
        {page(at)}
      </main>
      <Footer />
    </TextsContext.Provider>
  );
}

function page(at: Where): VNode {
  const [view = '', id] = at.path;
  switch (view) {
    case '':
      return <Timeline at={at} />;
    case 'entry':
      return id === undefined ? <Missing /> : <EntryPage id={id} />;
    case 'article':
      return id === undefined ? <Missing /> : <ArticlePage id={id} at={at} />;
    case 'actor':
    case 'pair':
      return at.path.length === (view === 'pair' ? 3 : 2) ? (
        <DossierPage key={at.path.join('/')} actors={at.path.slice(1)} at={at} />
      ) : (
        <Missing />
      );
    case 'articles':
      return <ArticlesPage at={at} />;
    case 'disputes':
      return <DisputesPage at={at} />;
    case 'expectations':
      return <ExpectationsPage at={at} />;
    case 'figures':
      return <FiguresPage at={at} />;
    case 'statements':
      return <StatementsPage at={at} />;
    default:
      return <Missing />;
  }
}

function Footer(): VNode {
  const { t } = useTexts();
  return (
    <footer class="foot">
      <p>{t('keys')}</p>
    </footer>
  );
}
