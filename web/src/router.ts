import { useEffect, useState } from 'preact/hooks';

/** Where the reader is: the address is the whole state, so that every view can be shared. */
export interface Where {
  /** Decoded parts of the path. */
  path: string[];
  query: URLSearchParams;
}

function where(): Where {
  const parts = location.pathname.split('/').filter((p) => p !== '');
  return { path: parts.map(decoded), query: new URLSearchParams(location.search) };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

const listeners = new Set<() => void>();
const tell = () => listeners.forEach((l) => l());

export function go(address: string, replace = false): void {
  if (address !== location.pathname + location.search) {
    history[replace ? 'replaceState' : 'pushState'](null, '', address);
  }
  tell();
}

/** The address with some parameters changed; null or an empty list takes one away. */
export function withQuery(change: Record<string, string | string[] | null>): string {
  const query = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(change)) {
    query.delete(name);
    for (const one of Array.isArray(value) ? value : value ? [value] : []) query.append(name, one);
  }
  if (!('page' in change)) query.delete('page');
  const text = query.toString();
  return location.pathname + (text ? `?${text}` : '');
}

export function useWhere(): Where {
  const [at, setAt] = useState(where);
  useEffect(() => {
    const listen = () => setAt(where());
    listeners.add(listen);
    addEventListener('popstate', listen);
    return () => {
      listeners.delete(listen);
      removeEventListener('popstate', listen);
    };
  }, []);
  return at;
}

/** Turns plain clicks on links of our own into moves without a reload. */
export function followLinks(): void {
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = (event.target as Element).closest?.('a');
    if (!link || link.target || link.origin !== location.origin) return;
    if (link.hasAttribute('download') || link.pathname.startsWith('/api/') || link.hash) return;
    event.preventDefault();
    const samePage = link.pathname === location.pathname;
    go(link.pathname + link.search);
    if (!samePage) {
      scrollTo(0, 0);
      document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
    }
  });
}

export const articleAddress = (id: string, span?: readonly [number, number]): string =>
  `/article/${encodeURIComponent(id)}${span ? `?at=${span[0]}-${span[1]}` : ''}`;
export const entryAddress = (id: string): string => `/entry/${encodeURIComponent(id)}`;
