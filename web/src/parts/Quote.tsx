import type { VNode } from 'preact';
import type { Evidence } from '../api';
import { articleAddress } from '../router';
import { useTexts } from '../texts';
import { when } from '../when';
import { StatusMark } from './Marks';

/** The sentence that says it, with its words marked, its article, and the rule that found it. */
export function Quote({ of, showStatus }: { of: Evidence; showStatus?: boolean }): VNode {
  const { t, lang } = useTexts();
  const { source, quote } = of;
  return (
    <figure class="quote">
      <blockquote lang={source.language}>
        {quote.before}
        <mark>{quote.words}</mark>
        {quote.after}
      </blockquote>
      <figcaption>
        <a class="quote-title" href={articleAddress(of.article, of.span)} lang={source.language}>
          {source.title ?? t('evidence.untitled')}
        </a>
        <span class="facts">
          {source.site && <span>{source.site}</span>}
          {source.published && <span>{when(source.published.slice(0, 10), lang)}</span>}
          {source.repostOf && <span class="repost">{t('evidence.repost')}</span>}
          {of.rule && (
            <span>
              {t('evidence.rule')} <code>{of.rule}</code>
            </span>
          )}
        </span>
        {showStatus && of.status && <StatusMark status={of.status} />}
      </figcaption>
    </figure>
  );
}
