import type { VNode } from 'preact';
import type { Dispute } from '../api';
import { quantity } from '../quantity';
import { useTexts, type Texts } from '../texts';
import { when } from '../when';
import { Quote } from './Quote';

/** The level that a title has where it stands. */
export type Heading = 'h2' | 'h3';

/** A dispute: each value beside the others, above the sentences that give it. */
export function DisputeBox({ dispute, heading: Heading }: { dispute: Dispute; heading: Heading }): VNode {
  const texts = useTexts();
  const { t } = texts;
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
            <p class="side-value">{valueFor(dispute, value, texts)}</p>
            {positions.map((position) => (
              <Quote key={position.article + String(position.span)} of={position} />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

/** A position as readers say it: an amount, a date, a status, or as it is. */
function valueFor(dispute: Dispute, value: string, { t, lang }: Texts): string {
  if (dispute.about === 'date') return when(value, lang);
  if (dispute.about === 'fact' && (value === 'denied' || value === 'happened')) return t(`status.${value}`);
  if (dispute.about !== 'figure' || !/^-?[\d.]+(\/-?[\d.]+)?$/.test(value)) return value;
  const unit = /\(([^()]*)\)$/.exec(dispute.what)?.[1] ?? '';
  return quantity(value.split('/').map(Number), unit, lang);
}
