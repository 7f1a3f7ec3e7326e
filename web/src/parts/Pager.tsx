import type { VNode } from 'preact';
import { withQuery } from '../router';
import { useTexts } from '../texts';

export function Pager({ page, pages }: { page: number; pages: number }): VNode | null {
  const { t } = useTexts();
  if (pages <= 1) return null;
  return (
    <nav class="pager" aria-label={t('page.of', { page, pages })}>
      {page > 1 ? <a href={withQuery({ page: String(page - 1) })}>{t('page.previous')}</a> : <span />}
      <span>{t('page.of', { page, pages })}</span>
      {page < pages ? <a href={withQuery({ page: String(page + 1) })}>{t('page.next')}</a> : <span />}
    </nav>
  );
}
