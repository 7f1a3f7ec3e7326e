import type { Mark, Span } from './api';

/** A stretch of text under the same marks. */
export interface Segment {
  /** Code points from the start of the article. */
  start: number;
  text: string;
  marks: Mark[];
}

/** The paragraphs of a text, cut where marks begin and end; spans count code points. */
export function paragraphs(text: string, marks: Mark[], extra: Span[] = []): Segment[][] {
  const points = Array.from(text);
  const cuts = new Set<number>([0, points.length]);
  for (const [start, end] of [...marks.map((m) => m.span), ...extra]) {
    if (start < end && end <= points.length) cuts.add(start).add(end);
  }
  const ends = [...cuts].sort((a, b) => a - b);
  const waiting = [...marks].sort((a, b) => a.span[0] - b.span[0]);
  let open: Mark[] = [];
  let next = 0;
  const result: Segment[][] = [[]];
  for (let i = 0; i + 1 < ends.length; i++) {
    const start = ends[i]!;
    const end = ends[i + 1]!;
    open = open.filter((m) => m.span[1] > start);
    for (; next < waiting.length && waiting[next]!.span[0] <= start; next++) open = [...open, waiting[next]!];
    const pieces = points.slice(start, end).join('').split(/\n{2,}/);
    let at = start;
    pieces.forEach((piece, n) => {
      if (n > 0) result.push([]);
      if (piece !== '') result[result.length - 1]!.push({ start: at, text: piece, marks: open });
      at += Array.from(piece).length + 2;
    });
  }
  return result.filter((p) => p.length > 0);
}
