import { useEffect } from 'preact/hooks';

/** Names the view in the browser's tab and history. */
export function useTitle(title: string | undefined): void {
  useEffect(() => {
    document.title = title ? `${title} · Dragoman` : 'Dragoman';
  }, [title]);
}
