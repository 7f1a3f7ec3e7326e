import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Brief, Entries } from '../api';
import { EntryRow } from '../parts/EntryRow';
import { activeFilters, Filters } from '../parts/Filters';
import { Pager } from '../parts/Pager';
import { Answered, Nothing } from '../parts/States';
import { Strip } from '../parts/Strip';
import { useTitle } from '../parts/useTitle';
import { useTypes, type Types } from '../parts/useTypes';
import { withQuery, type Where } from '../router';
import { useTexts } from '../texts';
import { useAnswer } from '../useAnswer';
import { monthOf, when } from '../when';

export function Timeline({ at }: { at: Where }): VNode {
  const { t } = useTexts();
  const query = at.query.toString();
  const asked = useAnswer<Entries>(`/api/entries${query ? `?${query}` : ''}`);
  const types = useTypes(query ? `?${query}` : '');
  useTitle(t('nav.timeline'));
  useListKeys();
  return (
    <div class="timeline">
      <Filters at={at} facets={types.facets.answer} typeName={types.idName} />
      <div class="results">
        <h1 class="unseen">{t('nav.timeline')}</h1>
        {types.facets.answer && <Strip months={types.facets.answer.months} at={at} />}
        <Answered asked={asked}>
          {(answer) => <Results answer={answer} at={at} types={types} />}
        </Answered>
      </div>
    </div>
  );
}

function Results({ answer, at, types }: { answer: Entries; at: Where; types: Types }): VNode {
  const { t } = useTexts();
  const counts = types.facets.answer?.counts;
  if (answer.total === 0) {
    return <Nothing filtered={activeFilters(at.query) > 0} chronicleEmpty={counts?.article === 0} />;
  }
  const actors = at.query.getAll('actor').map(encodeURIComponent);
  const dossier =
    actors.length === 1 ? `/actor/${actors[0]}` : actors.length === 2 ? `/pair/${actors.join('/')}` : null;
  const oldest = at.query.get('order') === 'oldest';
  return (
    <>
      <div class="summary">
        <p role="status">
          <strong>{t('entries.n', { n: answer.total })}</strong>
          {counts && <span> · {t('articles.n', { n: counts.article })}</span>}
          {counts && counts.dispute > 0 && (
            <span>
              {' '}
              · <a href="/disputes">{t('disputes.n', { n: counts.dispute })}</a>
            </span>
          )}
        </p>
        {dossier && <a href={dossier}>{t('dossier.open')}</a>}
        <a class="order" href={withQuery({ order: oldest ? null : 'oldest' })}>
          {oldest ? t('order.oldest') : t('order.newest')} <span aria-hidden="true">{oldest ? '↑' : '↓'}</span>
        </a>
      </div>
      <Months entries={answer.entries} types={types} />
      <Pager page={answer.page} pages={answer.pages} />
    </>
  );
}

/** Entries under the month they lie in. */
export function Months({ entries, types }: { entries: Brief[]; types: Types }): VNode {
  const { t, lang } = useTexts();
  const months: [string, Brief[]][] = [];
  for (const entry of entries) {
    const month = monthOf(entry.date || entry.reported);
    const open = months[months.length - 1];
    if (open && open[0] === month) open[1].push(entry);
    else months.push([month, [entry]]);
  }
  return (
    <>
      {months.map(([month, list], i) => (
        <section key={month + String(i)} class="month" aria-labelledby={`month-${i}`}>
          <h2 class="month-name" id={`month-${i}`}>{month === '' ? t('undated') : when(month, lang)}</h2>
          {list.map((entry) => (
            <EntryRow key={entry.id} entry={entry} typeName={types.typeName} />
          ))}
        </section>
      ))}
    </>
  );
}

/** "/" searches; j and k go down and up the entries. */
function useListKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if ((event.target as Element).matches('input, textarea, select')) return;
      if (event.key === '/') {
        event.preventDefault();
        document.getElementById('search')?.focus();
      } else if (event.key === 'j' || event.key === 'k') {
        const heads = [...document.querySelectorAll<HTMLElement>('.entry-head')];
        const here = heads.indexOf(document.activeElement as HTMLElement);
        const next = event.key === 'j' ? here + 1 : Math.max(0, here - 1);
        heads[Math.min(heads.length - 1, next)]?.focus();
      }
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}
