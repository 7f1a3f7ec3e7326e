import type { VNode } from 'preact';
import type { Actor, Outcome, Status } from '../api';
import { useTexts } from '../texts';

/** The sign of a status: filled, half, hollow, dashed, crossed; with its word beside it. */
export function StatusMark({ status }: { status: Status }): VNode {
  const { t } = useTexts();
  return (
    <span class={`status status-${status}`}>
      <StatusSign status={status} />
      {t(`status.${status}`)}
    </span>
  );
}

export function StatusSign({ status }: { status: Status }): VNode {
  return (
    <svg class={`sign sign-${status}`} viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="5.5" />
      {status === 'ongoing' && <path d="M8 2.5a5.5 5.5 0 0 1 0 11z" class="half" />}
      {status === 'denied' && <path d="M4.2 4.2l7.6 7.6M11.8 4.2l-7.6 7.6" />}
    </svg>
  );
}

export function OutcomeMark({ outcome }: { outcome: Outcome }): VNode {
  const { t } = useTexts();
  const sign: Record<Outcome, Status> = {
    open: 'planned',
    fulfilled: 'happened',
    partly: 'ongoing',
    failed: 'denied',
    overdue: 'possible',
  };
  return (
    <span class={`status outcome-${outcome}`}>
      <StatusSign status={sign[outcome]} />
      {t(`outcome.${outcome}`)}
    </span>
  );
}

export function Actors({ actors }: { actors: Actor[] }): VNode {
  return (
    <span class="actors">
      {actors.map((actor, i) => (
        <span key={actor.id} class="actor">
          {i > 0 && ', '}
          {actor.name}
          {actor.country && actor.type !== 'country' && <span class="country">{actor.country}</span>}
        </span>
      ))}
    </span>
  );
}

/** The name of an event type: the pack's, else ours, else its code. */
export function useTypeName(labels: Map<string, string>): (type: string, mode?: string) => string {
  const { named } = useTexts();
  return (type, mode) => {
    const id = mode ? `${type}/${mode}` : type;
    const name = labels.get(id) ?? named(`type.${id}`, named(`type.${type}`, type));
    return name.charAt(0).toUpperCase() + name.slice(1);
  };
}
