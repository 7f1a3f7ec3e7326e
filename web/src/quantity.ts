import type { Lang } from './texts';

/** A number or the two ends of a range with its unit: "26 Md $US", "3 – 4 %". */
export function quantity(values: number[], unit: string, lang: Lang): string {
  const currency = /^[A-Z]{3}$/.test(unit);
  const said = values.map((value) =>
    new Intl.NumberFormat(lang, {
      notation: Math.abs(value) >= 1e6 ? 'compact' : 'standard',
      maximumFractionDigits: 2,
      ...(currency ? { style: 'currency', currency: unit, minimumFractionDigits: 0 } : {}),
    }).format(value),
  );
  return said.join(' – ') + (currency || unit === '' ? '' : ` ${unit}`);
}
