/** The answers of the server, as docs/api describes them. */

export type Status = 'happened' | 'ongoing' | 'planned' | 'possible' | 'denied';
export type Span = [number, number];

export interface Actor {
  id: string;
  name: string;
  type?: 'person' | 'country' | 'organisation' | 'group';
  country?: string;
}

export interface Source {
  id: string;
  uri?: string;
  title?: string;
  site?: string;
  published?: string;
  language?: string;
  repostOf?: string;
}

/** Words of an article that something stands on, with the sentence around them. */
export interface Evidence {
  article: string;
  span?: Span;
  text: string;
  status?: Status;
  rule?: string;
  value?: string;
  source: Source;
  quote: { before: string; words: string; after: string };
}

export interface Brief {
  id: string;
  type: string;
  mode?: string;
  quad?: number;
  status: Status;
  date?: string;
  /** When an article first told it, where it has no date of its own. */
  reported?: string;
  dateFrom?: 'clause' | 'sentence' | 'story' | 'article';
  place?: string;
  sources: number;
  independentSources: number;
  confidence?: number;
  actors: Actor[];
  recipients: Actor[];
  disputed: number;
}

export interface Dispute {
  id: string;
  about: 'figure' | 'date' | 'place' | 'actor' | 'fact';
  what: string;
  update: boolean;
  positions: Evidence[];
  entry?: Brief;
}

export interface Entry extends Brief {
  cameo?: string;
  goldstein?: number;
  contexts?: string[];
  why?: string;
  history?: { status: Status; article: string; published?: string }[];
  mentions: Evidence[];
  links: { relation: string; entry: Brief }[];
  disputes: Dispute[];
}

interface Page {
  total: number;
  page: number;
  pages: number;
}
export interface Entries extends Page {
  entries: Brief[];
}
export interface Disputes extends Page {
  disputes: Dispute[];
}
export interface Articles extends Page {
  articles: (Source & { rows: number })[];
}

export interface FigureRow {
  id: string;
  of: string;
  about?: Actor[];
  value: number | [number, number];
  unit: string;
  change?: string;
  approx?: string;
  period?: string;
  status: 'actual' | 'target' | 'forecast' | 'estimate';
  mentions: Evidence[];
}
export interface Figures extends Page {
  figures: FigureRow[];
}

export interface StatementRow {
  id: string;
  speaker?: Actor;
  content: string;
  form: 'direct' | 'indirect' | 'mixed';
  date?: string;
  mentions: Evidence[];
}
export interface Statements extends Page {
  statements: StatementRow[];
}

export type Outcome = 'open' | 'fulfilled' | 'failed' | 'partly' | 'overdue';
export interface ExpectationRow {
  id: string;
  holder?: Actor;
  horizon?: string;
  about?: Actor[];
  outcome: Outcome;
  by?: string;
  mentions: Evidence[];
  evidence?: Evidence;
}
export interface Expectations extends Page {
  expectations: ExpectationRow[];
}

export interface Mark {
  layer: 'name' | 'time' | 'figure' | 'statement' | 'event' | 'expectation';
  span: Span;
  [detail: string]: unknown;
}
export interface ArticleAnswer extends Source {
  text: string;
  marks: Mark[];
  entries: (Brief & { spans: Span[] })[];
  reposts: { similarity: number; articles: Source[] }[];
}

export interface Month {
  month: string;
  cooperation: number;
  conflict: number;
  unreal: number;
}
export interface FacetsAnswer {
  counts: Record<'article' | 'entry' | 'dispute' | 'figure' | 'statement' | 'expectation', number>;
  actors: (Actor & { entries: number })[];
  types: { id: string; entries: number; label: Record<string, string> }[];
  statuses: { id: Status; entries: number }[];
  months: Month[];
}

/** A problem that the server explained, or that kept us from reaching it. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

export async function ask<T>(path: string, signal: AbortSignal): Promise<T> {
  let response: Response;
  try {
    response = await fetch(path, { signal, headers: { Accept: 'application/json' } });
  } catch (e) {
    if (signal.aborted) throw e;
    throw new Problem(0, '');
  }
  if (!response.ok) {
    const body = (await response.json().catch(() => ({}))) as { error?: string };
    throw new Problem(response.status, body.error ?? '');
  }
  try {
    return (await response.json()) as T;
  } catch (e) {
    // An answer given up half-way is no answer.
    if (signal.aborted) throw e;
    throw new Problem(0, '');
  }
}
