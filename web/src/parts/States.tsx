import type { ComponentChildren, VNode } from 'preact';
import type { Asked } from '../useAnswer';
import { useTexts } from '../texts';

/** Shows an answer, or that it is on its way, or why it did not come. */
export function Answered<T>({ asked, children }: { asked: Asked<T>; children: (answer: T) => ComponentChildren }): VNode {
  const { t } = useTexts();
  if (asked.problem && !asked.busy) {
    return asked.problem.status === 404 ? <Missing /> : <Failed asked={asked} />;
  }
  if (!asked.answer) {
    return (
      <p class="state loading" role="status">
        {t('state.loading')}
      </p>
    );
  }
  return (
    <div aria-busy={asked.busy} class={asked.busy ? 'stale' : ''}>
      {children(asked.answer)}
    </div>
  );
}

function Failed<T>({ asked }: { asked: Asked<T> }): VNode {
  const { t } = useTexts();
  const message = asked.problem?.status === 0 ? t('state.failed.unreachable') : asked.problem?.message;
  return (
    <div class="state" role="alert">
      <h2>{t('state.failed.title')}</h2>
      <p>{message}</p>
      <button type="button" onClick={asked.again}>
        {t('state.failed.again')}
      </button>
    </div>
  );
}

export function Missing(): VNode {
  const { t } = useTexts();
  return (
    <div class="state">
      <h1>{t('state.missing.title')}</h1>
      <p>{t('state.missing.text')}</p>
      <p>
        <a href="/">{t('state.missing.home')}</a>
      </p>
    </div>
  );
}

/** What to do where a list has no rows. */
export function Nothing({ filtered, chronicleEmpty }: { filtered: boolean; chronicleEmpty?: boolean }): VNode {
  const { t } = useTexts();
  if (chronicleEmpty) {
    return (
      <div class="state">
        <h2>{t('state.empty.title')}</h2>
        <p>{t('state.empty.text')}</p>
        <pre>./dragoman serve examples</pre>
      </div>
    );
  }
  return (
    <div class="state">
      {filtered ? (
        <>
          <h2>{t('state.none.title')}</h2>
          <p>{t('state.none.text')}</p>
        </>
      ) : (
        <p>{t('state.nothing')}</p>
      )}
    </div>
  );
}
