import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Month } from '../api';
import { go, withQuery, type Where } from '../router';
import { useTexts } from '../texts';
import { when } from '../when';

const WIDTH = 1000;
const HALF = 34;

const index = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
const monthAt = (i: number): string => `${String(Math.floor(i / 12)).padStart(4, '0')}-${String((i % 12) + 1).padStart(2, '0')}`;

/** Entries by month: cooperation above the line, conflict below, what is not real hollow on top. */
export function Strip({ months, at }: { months: Month[]; at: Where }): VNode | null {
  const { t, lang } = useTexts();
  const box = useRef<SVGSVGElement>(null);
  const [drag, setDrag] = useState<[number, number] | null>(null);
  const first = months[0];
  const last = months[months.length - 1];
  if (!first || !last || first === last) return null;

  const from = index(first.month);
  const count = index(last.month) - from + 1;
  const step = WIDTH / count;
  const highest = Math.max(1, ...months.map((m) => Math.max(m.cooperation + m.unreal, m.conflict)));
  const scale = (HALF - 4) / highest;
  const monthUnder = (event: PointerEvent): number => {
    const rect = box.current!.getBoundingClientRect();
    const share = (event.clientX - rect.left) / rect.width;
    return from + Math.min(count - 1, Math.max(0, Math.floor(share * count)));
  };
  const finish = () => {
    if (!drag) return;
    const [a, b] = drag[0] <= drag[1] ? drag : [drag[1], drag[0]];
    setDrag(null);
    go(withQuery({ since: monthAt(a), until: monthAt(b) }));
  };
  const chosen = drag ?? selected(at, from, count);
  return (
    <figure class="strip">
      <svg
        ref={box}
        viewBox={`0 0 ${WIDTH} ${HALF * 2}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t('strip.label', { from: when(first.month, lang), to: when(last.month, lang) })}
        onPointerDown={(e) => {
          box.current?.setPointerCapture(e.pointerId);
          setDrag([monthUnder(e), monthUnder(e)]);
        }}
        onPointerMove={(e) => drag && setDrag([drag[0], monthUnder(e)])}
        onPointerUp={finish}
        onPointerCancel={() => setDrag(null)}
      >
        {chosen && (
          <rect
            class="strip-chosen"
            x={(Math.min(...chosen) - from) * step}
            width={(Math.abs(chosen[1] - chosen[0]) + 1) * step}
            y="0"
            height={HALF * 2}
          />
        )}
        <path class="strip-axis" d={`M0 ${HALF}H${WIDTH}`} />
        {months.map((m) => {
          const x = (index(m.month) - from) * step;
          const wide = Math.max(1, Math.min(step * 0.78, 26));
          const left = x + (step - wide) / 2;
          return (
            <g key={m.month}>
              <title>{`${when(m.month, lang)} : ${m.cooperation} ${t('strip.cooperation')}, ${m.conflict} ${t('strip.conflict')}, ${m.unreal} ${t('strip.unreal')}`}</title>
              <rect class="bar cooperation" x={left} width={wide} y={HALF - m.cooperation * scale} height={m.cooperation * scale} />
              <rect
                class="bar unreal"
                x={left}
                width={wide}
                y={HALF - (m.cooperation + m.unreal) * scale}
                height={m.unreal * scale}
              />
              <rect class="bar conflict" x={left} width={wide} y={HALF} height={m.conflict * scale} />
            </g>
          );
        })}
      </svg>
      <figcaption>
        <span>{when(first.month, lang)}</span>
        <span class="legend">
          <span class="dot cooperation" /> {t('strip.cooperation')} <span class="dot conflict" /> {t('strip.conflict')}{' '}
          <span class="dot unreal" /> {t('strip.unreal')}
        </span>
        <span>{when(last.month, lang)}</span>
      </figcaption>
    </figure>
  );
}

/** The months that the address chooses, within those shown. */
function selected(at: Where, from: number, count: number): [number, number] | null {
  const since = at.query.get('since');
  const until = at.query.get('until');
  if (!since && !until) return null;
  const month = (value: string | null, missing: number, whole: string) =>
    value ? index(value.length >= 7 ? value : `${value.slice(0, 4)}-${whole}`) : missing;
  const a = Math.max(from, month(since, from, '01'));
  const b = Math.min(from + count - 1, month(until, from + count - 1, '12'));
  return a <= b ? [a, b] : null;
}
