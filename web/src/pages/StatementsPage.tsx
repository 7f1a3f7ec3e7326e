import type { VNode } from 'preact';
import type { StatementRow, Statements } from '../api';
import { Actors } from '../parts/Marks';
import { Quote } from '../parts/Quote';
import type { Where } from '../router';
import { useTexts } from '../texts';
import { when } from '../when';
import { ListPage } from './ListPage';

export function StatementsPage({ at }: { at: Where }): VNode {
  return (
    <ListPage<Statements> at={at} title="nav.statements" count="statements.n" of="statements">
      {(answer) => <StatementList rows={answer.statements} />}
    </ListPage>
  );
}

export function StatementList({ rows }: { rows: StatementRow[] }): VNode {
  const { t, lang } = useTexts();
  return (
    <ul class="cards">
          {rows.map((s) => (
            <li key={s.id} class="card">
              <p class="card-head">
                <strong>{s.speaker ? <Actors actors={[s.speaker]} /> : t('statement.unknown')}</strong>
                <span class="note">{when(s.date, lang)}</span>
                <span class="note">{t(`statement.${s.form}`)}</span>
              </p>
              {s.mentions.map((m) => (
                <Quote key={m.article + String(m.span)} of={m} />
              ))}
            </li>
          ))}
        </ul>
  );
}
