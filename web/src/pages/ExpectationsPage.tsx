import type { VNode } from 'preact';
import type { ExpectationRow, Expectations } from '../api';
import { Actors, OutcomeMark } from '../parts/Marks';
import { Quote } from '../parts/Quote';
import type { Where } from '../router';
import { useTexts } from '../texts';
import { when } from '../when';
import { ListPage } from './ListPage';

export function ExpectationsPage({ at }: { at: Where }): VNode {
  return (
    <ListPage<Expectations> at={at} title="nav.expectations" count="expectations.n" of="expectations">
      {(answer) => <ExpectationList rows={answer.expectations} />}
    </ListPage>
  );
}

export function ExpectationList({ rows }: { rows: ExpectationRow[] }): VNode {
  const { t, lang } = useTexts();
  return (
    <ul class="cards">
          {rows.map((x) => (
            <li key={x.id} class="card">
              <p class="card-head">
                <OutcomeMark outcome={x.outcome} />
                <strong>{x.holder ? x.holder.name : t('expectation.byArticle')}</strong>
                {x.horizon && (
                  <span class="note">
                    {t('expectation.horizon')} : {when(x.horizon, lang)}
                  </span>
                )}
                {x.about && x.about.length > 0 && <Actors actors={x.about} />}
              </p>
              {x.mentions.map((m) => (
                <Quote key={m.article + String(m.span)} of={m} />
              ))}
              {x.evidence && (
                <>
                  <h2 class="small-title">{t('expectation.proof')}</h2>
                  <Quote of={x.evidence} />
                </>
              )}
            </li>
          ))}
        </ul>
  );
}
