import type { VNode } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ArticleAnswer, Mark, Span } from '../api';
import { Parties } from '../parts/EntryRow';
import { StatusMark } from '../parts/Marks';
import { Answered } from '../parts/States';
import { useTitle } from '../parts/useTitle';
import { useTypes, type Types } from '../parts/useTypes';
import { articleAddress, entryAddress, go, withQuery, type Where } from '../router';
import { paragraphs, type Segment } from '../segments';
import { useTexts } from '../texts';
import { useAnswer } from '../useAnswer';
import { when } from '../when';

type Layer = Mark['layer'];
const layers: Layer[] = ['event', 'statement', 'figure', 'time', 'name', 'expectation'];

export function ArticlePage({ id, at }: { id: string; at: Where }): VNode {
  const asked = useAnswer<ArticleAnswer>(`/api/articles/${encodeURIComponent(id)}`);
  return <Answered asked={asked}>{(article) => <ArticleSheet article={article} at={at} />}</Answered>;
}

function target(at: Where): Span | null {
  const match = /^(\d{1,9})-(\d{1,9})$/.exec(at.query.get('at') ?? '');
  return match ? [Number(match[1]), Number(match[2])] : null;
}

function ArticleSheet({ article, at }: { article: ArticleAnswer; at: Where }): VNode {
  const { t, lang } = useTexts();
  const types = useTypes('');
  const shown = useMemo(
    () => new Set<Layer>(at.query.has('layer') ? (at.query.getAll('layer') as Layer[]) : ['event', 'statement', 'figure']),
    [at],
  );
  const [picked, setPicked] = useState<Mark[]>([]);
  const there = target(at);
  useTitle(article.title);
  const toggle = (layer: Layer) => {
    const next = layers.filter((one) => (one === layer ? !shown.has(one) : shown.has(one)));
    go(withQuery({ layer: next.length ? next : ['none'] }), true);
  };
  return (
    <div class="reading">
      <article class="paper" lang={article.language}>
        <p class="sheet-over" lang={lang}>
          {[article.site, when(article.published?.slice(0, 10), lang)].filter(Boolean).join(' · ')}
        </p>
        <h1>{article.title ?? t('evidence.untitled')}</h1>
        <Origin article={article} />
        <Text article={article} shown={shown} target={there} onPick={setPicked} />
      </article>
      <aside class="margin">
        <fieldset class="layers">
          <legend>{t('article.layers')}</legend>
          {layers.map((layer) => (
            <label key={layer} class="check">
              <input type="checkbox" checked={shown.has(layer)} onChange={() => toggle(layer)} />
              <span class={`check-label key-${layer}`}>{t(`layer.${layer}`)}</span>
              <span class="n">{article.marks.filter((m) => m.layer === layer).length}</span>
            </label>
          ))}
        </fieldset>
        <section aria-label={t('article.marks')} aria-live="polite">
          <h2 class="small-title">{t('article.marks')}</h2>
          {picked.length === 0 ? (
            <p class="note">{t('article.marks.hint')}</p>
          ) : (
            picked.map((mark) => <MarkCard key={mark.layer + String(mark.span)} mark={mark} types={types} />)
          )}
        </section>
        <Drawn article={article} types={types} />
      </aside>
    </div>
  );
}

/** Where the text came from and where else it stands. */
function Origin({ article }: { article: ArticleAnswer }): VNode | null {
  const { t, lang, number } = useTexts();
  const web = article.uri && /^https?:\/\//.test(article.uri) ? article.uri : null;
  if (!web && article.reposts.length === 0) return null;
  return (
    <div class="origin" lang={lang}>
      {web && (
        <p>
          {t('article.original')} :{' '}
          <a href={web} target="_blank" rel="noopener noreferrer">
            {web.replace(/^https?:\/\//, '')}
          </a>
        </p>
      )}
      {article.reposts.map((repost) => (
        <p key={repost.articles.map((a) => a.id).join()}>
          {t('article.reposts')} :{' '}
          {repost.articles
            .filter((other) => other.id !== article.id)
            .map((other) => (
              <a key={other.id} href={articleAddress(other.id)}>
                {other.site ?? other.title ?? other.id}
              </a>
            ))}{' '}
          ({t('article.similar', { n: number(Math.round(repost.similarity * 100)) })})
        </p>
      ))}
    </div>
  );
}

interface TextProps {
  article: ArticleAnswer;
  shown: Set<Layer>;
  target: Span | null;
  onPick: (marks: Mark[]) => void;
}

function Text({ article, shown, target, onPick }: TextProps): VNode {
  const here = useRef<HTMLElement>(null);
  const marks = useMemo(() => article.marks.filter((m) => shown.has(m.layer)), [article, shown]);
  const [from, to] = target ?? [-1, -1];
  const cut = useMemo(() => paragraphs(article.text, marks, from < 0 ? [] : [[from, to]]), [article, marks, from, to]);
  useEffect(() => {
    if (from < 0) return;
    here.current?.scrollIntoView({ block: 'center' });
    onPick(article.marks.filter((m) => m.span[0] < to && from < m.span[1] && m.layer !== 'name'));
  }, [article, from, to]);
  let first = true;
  const piece = (segment: Segment) => {
    const aimed = segment.start >= from && segment.start < to;
    if (segment.marks.length === 0 && !aimed) return segment.text;
    const names = [...new Set(segment.marks.map((m) => `m-${m.layer}`))].join(' ');
    const ref = aimed && first ? here : undefined;
    if (aimed) first = false;
    return (
      <mark
        key={segment.start}
        ref={ref}
        class={`m ${names} ${aimed ? 'aimed' : ''}`}
        onClick={() => onPick(segment.marks)}
      >
        {segment.text}
      </mark>
    );
  };
  return (
    <div class="text">
      {cut.map((segments) => (
        <p key={segments[0]?.start}>{segments.map(piece)}</p>
      ))}
    </div>
  );
}

/** What was read at a place: the layer and what its claim says. */
function MarkCard({ mark, types }: { mark: Mark; types: Types }): VNode {
  const { t, lang } = useTexts();
  const text = (name: string) => (typeof mark[name] === 'string' ? (mark[name] as string) : '');
  const facts = [
    mark.layer === 'event' ? types.typeName(text('type'), text('mode')) : '',
    text('speakerText'),
    text('of'),
    when(text('edtf') || text('date') || text('horizon'), lang),
    text('ref'),
  ].filter((fact) => fact !== '');
  return (
    <div class={`mark-card key-${mark.layer}`}>
      <strong>{t(`layer.${mark.layer}`)}</strong>
      <span>{facts.join(' · ')}</span>
      {text('rule') && (
        <span class="note">
          {t('evidence.rule')} <code>{text('rule')}</code>
        </span>
      )}
    </div>
  );
}

function Drawn({ article, types }: { article: ArticleAnswer; types: Types }): VNode {
  const { t, lang } = useTexts();
  return (
    <section aria-label={t('article.found')}>
      <h2 class="small-title">{t('article.found')}</h2>
      {article.entries.length === 0 && <p class="note">{t('article.found.none')}</p>}
      <ul class="drawn">
        {article.entries.map((entry) => (
          <li key={entry.id}>
            <StatusMark status={entry.status} />
            <a href={entryAddress(entry.id)}>
              {types.typeName(entry.type, entry.mode)} — <Parties entry={entry} />
            </a>
            <span class="note">
              {when(entry.date, lang)}{' '}
              {entry.spans[0] && <a href={articleAddress(article.id, entry.spans[0])}>{t('evidence.open')}</a>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
