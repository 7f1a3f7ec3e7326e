import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Actor, Brief, Entry } from '../api';
import { entryAddress } from '../router';
import { useTexts } from '../texts';
import { useAnswer } from '../useAnswer';
import { when } from '../when';
import { DisputeBox, type Heading } from './DisputeBox';
import { Actors, StatusMark } from './Marks';
import { Quote } from './Quote';
import { Answered } from './States';

type TypeName = (type: string, mode?: string) => string;

/** Cooperation or conflict, for the colour of a row; the type's name says it too. */
export const side = (quad: number | undefined): string => ((quad ?? 0) >= 3 ? 'conflict' : 'cooperation');

/** One entry in a list; it unfolds to the sentences it stands on. */
export function EntryRow({ entry, typeName }: { entry: Brief; typeName: TypeName }): VNode {
  const { t, lang } = useTexts();
  const [open, setOpen] = useState(false);
  const body = `entry-${entry.id}`;
  return (
    <article class={`entry ${side(entry.quad)} is-${entry.status}`}>
      <button type="button" class="entry-head" aria-expanded={open} aria-controls={body} onClick={() => setOpen(!open)}>
        <span class="entry-date" title={entry.dateFrom && t(`datefrom.${entry.dateFrom}`)}>
          {entry.date
            ? when(entry.date, lang, true)
            : entry.reported
              ? t('reported', { date: when(entry.reported, lang, true) })
              : t('undated')}
        </span>
        <StatusMark status={entry.status} />
        <span class="entry-what">
          <span class="entry-type">{typeName(entry.type, entry.mode)}</span>
          <Parties entry={entry} />
          {entry.place && <span class="entry-place">{entry.place}</span>}
        </span>
        <span class="entry-sources">
          {entry.disputed > 0 && <span class="badge">{t('disputed')}</span>}
          <Sources entry={entry} />
        </span>
      </button>
      <div id={body} class="entry-body" hidden={!open}>
        {open && <EntryEvidence id={entry.id} typeName={typeName} />}
      </div>
    </article>
  );
}

export function Parties({ entry }: { entry: Brief }): VNode {
  const { t } = useTexts();
  const acted = new Set(entry.recipients.map((a) => a.id));
  if (entry.actors.length > 1 && acted.size === entry.actors.length && entry.actors.every((a) => acted.has(a.id))) {
    return <Mutual actors={entry.actors} />;
  }
  return (
    <span class="parties">
      <Actors actors={entry.actors} />
      {entry.recipients.length > 0 && (
        <>
          <span class="arrow">
            <span aria-hidden="true"> → </span>
            <span class="unseen"> {t('to')} </span>
          </span>
          <Actors actors={entry.recipients} />
        </>
      )}
    </span>
  );
}

/** What they do to one another: each is named once. */
function Mutual({ actors }: { actors: Actor[] }): VNode {
  const { t } = useTexts();
  return (
    <span class="parties">
      {actors.map((actor, i) => (
        <span key={actor.id}>
          {i > 0 && (
            <span class="arrow">
              <span aria-hidden="true"> ↔ </span>
              <span class="unseen"> {t('with')} </span>
            </span>
          )}
          <Actors actors={[actor]} />
        </span>
      ))}
    </span>
  );
}

function Sources({ entry }: { entry: Brief }): VNode {
  const { t } = useTexts();
  return (
    <span class="count">
      {t('sources.n', { n: entry.sources })}
      {entry.sources > 1 && <small>{t('independent.n', { n: entry.independentSources })}</small>}
    </span>
  );
}

function EntryEvidence({ id, typeName }: { id: string; typeName: TypeName }): VNode {
  const asked = useAnswer<Entry>(`/api/entries/${encodeURIComponent(id)}`);
  return <Answered asked={asked}>{(entry) => <EntryBody entry={entry} typeName={typeName} heading="h3" />}</Answered>;
}

/** All that an entry stands on and is tied to. */
export function EntryBody({ entry, typeName, heading: H }: { entry: Entry; typeName: TypeName; heading: Heading }): VNode {
  const { t, lang, number } = useTexts();
  const mixed = new Set(entry.mentions.map((m) => m.status)).size > 1;
  return (
    <>
      {entry.disputes.map((dispute) => (
        <DisputeBox key={dispute.id} dispute={dispute} heading={H} />
      ))}
      <div>
        <H class="small-title">{t('evidence')}</H>
        {entry.mentions.map((mention) => (
          <Quote key={mention.article + String(mention.span) + mention.rule} of={mention} showStatus={mixed} />
        ))}
      </div>
      {(entry.history?.length ?? 0) > 1 && (
        <div>
          <H class="small-title">{t('history')}</H>
          <ol class="history">
            {entry.history?.map((step) => (
              <li key={step.article + step.status}>
                <StatusMark status={step.status} /> {when(step.published?.slice(0, 10), lang)}
              </li>
            ))}
          </ol>
        </div>
      )}
      {entry.links.length > 0 && (
        <div>
          <H class="small-title">{t('links')}</H>
          <ul class="links">
            {entry.links.map((link) => (
              <li key={link.entry.id}>
                {t(`link.${link.relation}` as 'link.follows')}{' '}
                <a href={entryAddress(link.entry.id)}>
                  {typeName(link.entry.type, link.entry.mode)} — <Parties entry={link.entry} />
                  {link.entry.date && `, ${when(link.entry.date, lang)}`}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      <dl class="codes">
        <Code name={t('detail.type')} value={[entry.type, entry.mode].filter(Boolean).join(' / ')} />
        <Code name={t('detail.cameo')} value={entry.cameo} />
        <Code name={t('detail.goldstein')} value={entry.goldstein === undefined ? undefined : number(entry.goldstein)} />
        <Code
          name={t('detail.confidence')}
          value={entry.confidence === undefined ? undefined : `${Math.round(entry.confidence * 100)} %`}
        />
        <Code name={t('detail.why')} value={entry.why} />
        <div>
          <dt class="unseen">{t('detail.link')}</dt>
          <dd>
            <a href={entryAddress(entry.id)}>{t('detail.link')}</a>
          </dd>
        </div>
      </dl>
    </>
  );
}

function Code({ name, value }: { name: string; value: string | undefined }): VNode | null {
  if (!value) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
