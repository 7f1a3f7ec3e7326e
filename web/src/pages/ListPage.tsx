import type { ComponentChildren, VNode } from 'preact';
import { activeFilters, SearchBox } from '../parts/Filters';
import { Pager } from '../parts/Pager';
import { Answered, Nothing } from '../parts/States';
import { useTitle } from '../parts/useTitle';
import type { Where } from '../router';
import { useTexts, type Key } from '../texts';
import { useAnswer } from '../useAnswer';

interface Props<T> {
  at: Where;
  title: Key;
  count: Key;
  /** Where the list is in the interface: "disputes". */
  of: string;
  children: (answer: T) => ComponentChildren;
}

/** A list of one kind with a search box, a count and pages. */
export function ListPage<T extends { total: number; page: number; pages: number }>(props: Props<T>): VNode {
  const { t } = useTexts();
  const query = props.at.query.toString();
  const asked = useAnswer<T>(`/api/${props.of}${query ? `?${query}` : ''}`);
  useTitle(t(props.title));
  return (
    <div class="list-page">
      <div class="list-head">
        <h1>{t(props.title)}</h1>
        <SearchBox at={props.at} />
      </div>
      <Answered asked={asked}>
        {(answer) =>
          answer.total === 0 ? (
            <Nothing filtered={activeFilters(props.at.query) > 0} />
          ) : (
            <>
              <p class="summary" role="status">
                <strong>{t(props.count, { n: answer.total })}</strong>
              </p>
              {props.children(answer)}
              <Pager page={answer.page} pages={answer.pages} />
            </>
          )
        }
      </Answered>
    </div>
  );
}
