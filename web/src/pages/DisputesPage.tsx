import type { VNode } from 'preact';
import type { Dispute, Disputes } from '../api';
import { DisputeBox } from '../parts/DisputeBox';
import { Parties } from '../parts/EntryRow';
import { useTypes } from '../parts/useTypes';
import { entryAddress, type Where } from '../router';
import { useTexts } from '../texts';
import { when } from '../when';
import { ListPage } from './ListPage';

export function DisputesPage({ at }: { at: Where }): VNode {
  return (
    <ListPage<Disputes> at={at} title="nav.disputes" count="disputes.n" of="disputes">
      {(answer) => <DisputeList rows={answer.disputes} />}
    </ListPage>
  );
}

export function DisputeList({ rows }: { rows: Dispute[] }): VNode {
  const { t, lang } = useTexts();
  const { typeName } = useTypes('');
  return (
    <>{rows.map((dispute) => (
          <div key={dispute.id} class="dispute-item">
            {dispute.entry && (
              <p class="dispute-entry">
                {t('dispute.entry')} :{' '}
                <a href={entryAddress(dispute.entry.id)}>
                  {typeName(dispute.entry.type, dispute.entry.mode)} — <Parties entry={dispute.entry} />
                  {dispute.entry.date && `, ${when(dispute.entry.date, lang)}`}
                </a>
              </p>
            )}
            <DisputeBox dispute={dispute} heading="h2" />
          </div>
        ))}</>
  );
}
