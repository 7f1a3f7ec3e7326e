import type { VNode } from 'preact';
import type { Articles } from '../api';
import { articleAddress, type Where } from '../router';
import { useTexts } from '../texts';
import { when } from '../when';
import { ListPage } from './ListPage';

export function ArticlesPage({ at }: { at: Where }): VNode {
  const { t, lang } = useTexts();
  return (
    <ListPage<Articles> at={at} title="nav.articles" count="articles.n" of="articles">
      {(answer) => (
        <ul class="articles">
          {answer.articles.map((a) => (
            <li key={a.id}>
              <a href={articleAddress(a.id)} lang={a.language}>
                {a.title ?? t('evidence.untitled')}
              </a>
              <span class="facts">
                {a.site && <span>{a.site}</span>}
                {a.published && <span>{when(a.published.slice(0, 10), lang)}</span>}
                <span>{t('rows.n', { n: a.rows })}</span>
                {a.repostOf && <span class="repost">{t('evidence.repost')}</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
    </ListPage>
  );
}
