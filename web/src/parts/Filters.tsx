import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Actor, FacetsAnswer, Status } from '../api';
import { go, withQuery, type Where } from '../router';
import { useTexts } from '../texts';
import { side } from './EntryRow';
import { StatusSign } from './Marks';

const statuses: Status[] = ['happened', 'ongoing', 'planned', 'possible', 'denied'];
const names = ['actor', 'type', 'status', 'since', 'until', 'text'];
const FEW = 8;

export const activeFilters = (query: URLSearchParams): number =>
  names.reduce((n, name) => n + query.getAll(name).filter((v) => v !== '').length, 0);

interface Props {
  at: Where;
  facets: FacetsAnswer | undefined;
  typeName: (id: string) => string;
}

/** The choices beside the timeline; each one is a part of the address. */
export function Filters({ at, facets, typeName }: Props): VNode {
  const { t } = useTexts();
  const active = activeFilters(at.query);
  const [open, setOpen] = useState(false);
  return (
    <aside class="filters" aria-label={t('filters')}>
      <SearchBox at={at} />
      <button type="button" class="filters-toggle" aria-expanded={open} aria-controls="choices" onClick={() => setOpen(!open)}>
        {t('filters.show', { n: active })}
      </button>
      <div id="choices" class={open ? 'choices-open' : ''}>
        <ActorChoice at={at} actors={facets?.actors ?? []} />
        <DateChoice at={at} />
        <StatusChoice at={at} facets={facets} />
        <TypeChoice at={at} facets={facets} typeName={typeName} />
        {active > 0 && (
          <a class="clear" href="/">
            {t('filters.clear')}
          </a>
        )}
      </div>
    </aside>
  );
}

export function SearchBox({ at }: { at: Where }): VNode {
  const { t } = useTexts();
  const asked = at.query.get('text') ?? '';
  const [text, setText] = useState(asked);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => setText(asked), [asked]);
  const type = (value: string) => {
    setText(value);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => go(withQuery({ text: value.trim() || null }), true), 250);
  };
  return (
    <div class="search" role="search">
      <label for="search">{t('search')}</label>
      <input
        id="search"
        type="search"
        autocomplete="off"
        maxLength={200}
        placeholder={t('search.hint')}
        value={text}
        onInput={(e) => type(e.currentTarget.value)}
      />
    </div>
  );
}

function ActorChoice({ at, actors }: { at: Where; actors: FacetsAnswer['actors'] }): VNode {
  const { t, number } = useTexts();
  const chosen = at.query.getAll('actor');
  const known = new Map<string, Actor>(actors.map((a) => [a.id, a]));
  const others = actors.filter((a) => !chosen.includes(a.id) && a.entries > 0);
  const [typed, setTyped] = useState('');
  const add = (id: string) => go(withQuery({ actor: [...chosen, id] }));
  const pick = (value: string) => {
    setTyped(value);
    const actor = others.find((a) => label(a) === value);
    if (actor) {
      setTyped('');
      add(actor.id);
    }
  };
  return (
    <fieldset>
      <legend>
        {t('filters.actors')} <small>{t('filters.actors.hint')}</small>
      </legend>
      {chosen.length > 0 && (
        <ul class="chips">
          {chosen.map((id) => (
            <li key={id}>
              <a
                class="chip"
                href={withQuery({ actor: chosen.filter((other) => other !== id) })}
                aria-label={t('filters.remove', { name: known.get(id)?.name ?? id })}
              >
                {known.get(id)?.name ?? id} <span aria-hidden="true">×</span>
              </a>
            </li>
          ))}
        </ul>
      )}
      <input
        type="text"
        list="all-actors"
        aria-label={t('filters.actor.add')}
        placeholder={t('filters.actor.add')}
        autocomplete="off"
        value={typed}
        onInput={(e) => pick(e.currentTarget.value)}
      />
      <datalist id="all-actors">
        {others.map((a) => (
          <option key={a.id} value={label(a)} />
        ))}
      </datalist>
      <ul class="options">
        {others.slice(0, FEW).map((a) => (
          <li key={a.id}>
            <a class="option" href={withQuery({ actor: [...chosen, a.id] })}>
              <span>{label(a)}</span>
              <span class="n">{number(a.entries)}</span>
            </a>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

const label = (a: Actor): string => (a.type === 'country' || !a.country ? a.name : `${a.name} (${a.country})`);

function DateChoice({ at }: { at: Where }): VNode {
  const { t } = useTexts();
  const field = (name: 'since' | 'until') => (
    <label>
      <span>{t(`filters.${name}`)}</span>
      <input
        type="date"
        value={wholeDate(at.query.get(name), name === 'until')}
        onChange={(e) => go(withQuery({ [name]: e.currentTarget.value || null }))}
      />
    </label>
  );
  return (
    <fieldset>
      <legend>{t('filters.dates')}</legend>
      <div class="dates">
        {field('since')}
        {field('until')}
      </div>
    </fieldset>
  );
}

/** A date field takes whole days only; an address may name a year or a month. */
function wholeDate(value: string | null, last: boolean): string {
  const parts = (value ?? '').split('-');
  if (!/^\d{4}$/.test(parts[0] ?? '')) return '';
  const year = Number(parts[0]);
  const month = parts[1] ? Number(parts[1]) : last ? 12 : 1;
  const day = parts[2] ? Number(parts[2]) : last ? new Date(Date.UTC(year, month, 0)).getUTCDate() : 1;
  return `${parts[0]}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function StatusChoice({ at, facets }: { at: Where; facets: FacetsAnswer | undefined }): VNode {
  const { t } = useTexts();
  const counts = new Map(facets?.statuses.map((s) => [s.id, s.entries]));
  return (
    <fieldset>
      <legend>{t('filters.statuses')}</legend>
      {statuses.map((status) => (
        <Check key={status} at={at} name="status" value={status} n={counts.get(status) ?? 0}>
          <StatusSign status={status} /> {t(`status.${status}`)}
        </Check>
      ))}
    </fieldset>
  );
}

function TypeChoice({ at, facets, typeName }: Props): VNode {
  const { t } = useTexts();
  const chosen = at.query.getAll('type');
  const [all, setAll] = useState(false);
  const types = [...(facets?.types ?? [])].sort(
    (a, b) => Number(chosen.includes(b.id)) - Number(chosen.includes(a.id)) || b.entries - a.entries,
  );
  return (
    <fieldset>
      <legend>{t('filters.types')}</legend>
      {types.slice(0, all ? undefined : FEW + chosen.length).map((type) => (
        <Check key={type.id} at={at} name="type" value={type.id} n={type.entries}>
          <span class={`dot ${side(quadOf(type.id))}`} aria-hidden="true" /> {typeName(type.id)}
        </Check>
      ))}
      {types.length > FEW + chosen.length && (
        <button type="button" class="link" onClick={() => setAll(!all)}>
          {all ? t('filters.less') : t('filters.more', { n: types.length })}
        </button>
      )}
    </fieldset>
  );
}

const cooperative = new Set(['AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID', 'RETREAT']);
const quadOf = (type: string): number => (cooperative.has(type.split('/')[0] ?? '') ? 1 : 3);

interface CheckProps {
  at: Where;
  name: string;
  value: string;
  n: number;
  children: (VNode | string)[] | VNode | string;
}

function Check({ at, name, value, n, children }: CheckProps): VNode {
  const { number } = useTexts();
  const chosen = at.query.getAll(name);
  const on = chosen.includes(value);
  return (
    <label class={`check ${n === 0 && !on ? 'none' : ''}`}>
      <input
        type="checkbox"
        checked={on}
        onChange={() => go(withQuery({ [name]: on ? chosen.filter((v) => v !== value) : [...chosen, value] }))}
      />
      <span class="check-label">{children}</span>
      <span class="n">{number(n)}</span>
    </label>
  );
}
