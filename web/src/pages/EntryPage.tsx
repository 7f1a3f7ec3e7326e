import type { VNode } from 'preact';
import type { Entry } from '../api';
import { EntryBody, Parties, side } from '../parts/EntryRow';
import { StatusMark } from '../parts/Marks';
import { Answered } from '../parts/States';
import { useTitle } from '../parts/useTitle';
import { useTypes } from '../parts/useTypes';
import { useTexts } from '../texts';
import { useAnswer } from '../useAnswer';
import { when } from '../when';

export function EntryPage({ id }: { id: string }): VNode {
  const asked = useAnswer<Entry>(`/api/entries/${encodeURIComponent(id)}`);
  return <Answered asked={asked}>{(entry) => <EntrySheet entry={entry} />}</Answered>;
}

function EntrySheet({ entry }: { entry: Entry }): VNode {
  const { t, lang } = useTexts();
  const { typeName } = useTypes('');
  useTitle(typeName(entry.type, entry.mode));
  return (
    <article class={`sheet ${side(entry.quad)} is-${entry.status}`}>
      <p class="sheet-over">
        {when(entry.date, lang) || t('undated')}
        {entry.place && ` · ${entry.place}`}
      </p>
      <h1>
        <span class="entry-type">{typeName(entry.type, entry.mode)}</span> <Parties entry={entry} />
      </h1>
      <p class="sheet-under">
        <StatusMark status={entry.status} /> · {t('sources.n', { n: entry.sources })}
        {entry.sources > 1 && `, ${t('independent.n', { n: entry.independentSources })}`}
        {entry.dateFrom && ` · ${t(`datefrom.${entry.dateFrom}`)}`}
      </p>
      <EntryBody entry={entry} typeName={typeName} heading="h2" />
    </article>
  );
}
