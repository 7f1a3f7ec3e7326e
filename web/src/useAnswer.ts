import { useEffect, useState } from 'preact/hooks';
import { ask, Problem } from './api';

/** An answer on its way; the previous one stays to be shown until the next is here. */
export interface Asked<T> {
  answer?: T;
  problem?: Problem;
  busy: boolean;
  again: () => void;
}

/** Asks the server whenever the path changes; null asks nothing. */
export function useAnswer<T>(path: string | null): Asked<T> {
  const [state, setState] = useState<{ answer?: T; problem?: Problem; of?: string }>({});
  const [round, setRound] = useState(0);
  const key = path === null ? undefined : `${path}#${round}`;
  useEffect(() => {
    if (path === null) return;
    const abort = new AbortController();
    ask<T>(path, abort.signal).then(
      (answer) => {
        if (!abort.signal.aborted) setState({ answer, of: key });
      },
      (e: unknown) => {
        if (!abort.signal.aborted) {
          setState({ problem: e instanceof Problem ? e : new Problem(0, String(e)), of: key });
        }
      },
    );
    return () => abort.abort();
  }, [key]);
  return { ...state, busy: state.of !== key, again: () => setRound(round + 1) };
}
