import type { VNode } from 'preact';
import type { Dispute } from '../api';
import { useTexts } from '../texts';
import { Quote } from './Quote';

/** The level that a title has where it stands. */
export type Heading = 'h2' | 'h3';

/** A dispute: each value beside the others, above the sentences that give it. */
export function DisputeBox({ dispute, heading: Heading }: { dispute: Dispute; heading: Heading }): VNode {
  const { t } = useTexts();
  const sides = new Map<string, Dispute['positions']>();
  for (const position of dispute.positions) {
    const value = position.value ?? position.text;
    sides.set(value, [...(sides.get(value) ?? []), position]);
  }
  return (
    <div class="dispute">
      <Heading class="dispute-title">
        <span class="badge">{t(`dispute.about.${dispute.about}`)}</span> {dispute.what}
        {dispute.update && <span class="note"> — {t('dispute.update')}</span>}
      </Heading>
      <div class="sides">
        {[...sides].map(([value, positions]) => (
          <div key={value} class="side">
            <p class="side-value">{value}</p>
            {positions.map((position) => (
              <Quote key={position.article + String(position.span)} of={position} />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
