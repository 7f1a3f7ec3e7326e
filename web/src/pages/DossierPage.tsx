import type { ComponentChildren, VNode } from 'preact';
import type { Disputes, Entries, Expectations, FacetsAnswer, Figures, Statements } from '../api';
import { Answered, Nothing } from '../parts/States';
import { Strip } from '../parts/Strip';
import { useTitle } from '../parts/useTitle';
import { useTypes } from '../parts/useTypes';
import type { Where } from '../router';
import { useTexts, type Key } from '../texts';
import { useAnswer } from '../useAnswer';
import { DisputeList } from './DisputesPage';
import { ExpectationList } from './ExpectationsPage';
import { FigureTable } from './FiguresPage';
import { StatementList } from './StatementsPage';
import { Months } from './Timeline';

const FEW = 8;

/** All about an actor or a pair: a few rows of each kind, and the way to the rest. */
export function DossierPage({ actors, at }: { actors: string[]; at: Where }): VNode {
  const { t } = useTexts();
  const query = new URLSearchParams(at.query);
  query.delete('actor');
  actors.forEach((id) => query.append('actor', id));
  const types = useTypes(`?${query}`);
  const facets = types.facets.answer;
  const title = facets ? actors.map((id) => nameOf(id, facets)).join(' – ') : undefined;
  useTitle(title);
  return (
    <div class="dossier">
      <p class="sheet-over">{t(actors.length > 1 ? 'dossier.pair' : 'dossier.actor')}</p>
      <h1>{title ?? actors.join(' – ')}</h1>
      {facets && <Balance facets={facets} />}
      {facets && <Strip months={facets.months} at={at} />}
      <Part<Entries> of="entries" address="/" title="nav.timeline" count="entries.n" query={query}>
        {(answer) => <Months entries={answer.entries} types={types} />}
      </Part>
      <Part<Disputes> of="disputes" title="nav.disputes" count="disputes.n" query={query}>
        {(answer) => <DisputeList rows={answer.disputes} />}
      </Part>
      <Part<Figures> of="figures" title="nav.figures" count="figures.n" query={query}>
        {(answer) => <FigureTable rows={answer.figures} />}
      </Part>
      <Part<Statements> of="statements" title="nav.statements" count="statements.n" query={query}>
        {(answer) => <StatementList rows={answer.statements} />}
      </Part>
      <Part<Expectations> of="expectations" title="nav.expectations" count="expectations.n" query={query}>
        {(answer) => <ExpectationList rows={answer.expectations} />}
      </Part>
    </div>
  );
}

const nameOf = (id: string, facets: FacetsAnswer): string => facets.actors.find((a) => a.id === id)?.name ?? id;

/** How much of it was cooperation, how much conflict, how much never took place. */
function Balance({ facets }: { facets: FacetsAnswer }): VNode {
  const { t, number } = useTexts();
  const sum = (kind: 'cooperation' | 'conflict' | 'unreal') => facets.months.reduce((n, m) => n + m[kind], 0);
  return (
    <ul class="balance">
      {(['cooperation', 'conflict', 'unreal'] as const).map((kind) => (
        <li key={kind}>
          <span class={`dot ${kind}`} aria-hidden="true" /> <strong>{number(sum(kind))}</strong> {t(`strip.${kind}`)}
        </li>
      ))}
    </ul>
  );
}

interface PartProps<T> {
  of: string;
  address?: string;
  title: Key;
  count: Key;
  query: URLSearchParams;
  children: (answer: T) => ComponentChildren;
}

function Part<T extends { total: number }>({ of, address, title, count, query, children }: PartProps<T>): VNode {
  const { t } = useTexts();
  const asked = useAnswer<T>(`/api/${of}?${query}&size=${FEW}`);
  return (
    <div class="part">
      <h2>{t(title)}</h2>
      <Answered asked={asked}>
        {(answer) =>
          answer.total === 0 ? (
            <Nothing filtered={false} />
          ) : (
            <>
              {children(answer)}
              {answer.total > FEW && (
                <p class="more">
                  <a href={`${address ?? `/${of}`}?${query}`}>{t('dossier.all', { what: t(count, { n: answer.total }) })}</a>
                </p>
              )}
            </>
          )
        }
      </Answered>
    </div>
  );
}
