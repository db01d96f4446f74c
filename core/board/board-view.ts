/**
 * What a page about reports shows, as plain data in the words of its reader. Texts are inert (`visible`), counts are texts
 * beside the numbers that a chart or a bar needs, so that the page only lays out.
 */

/** How something looks: a word and a shape stand beside every color. */
export type Tone = 'good' | 'bad' | 'warning' | 'plain';

export interface BoardFact {
  readonly label: string;
  readonly value: string;
  readonly detail: string;
  readonly tone: Tone;
}

/** A count beside others of its kind; `share` from 0 to 1 of all of them. */
export interface BoardShare {
  readonly label: string;
  readonly value: string;
  readonly detail: string;
  readonly share: number;
}

/** Seconds since 1970, and the same in UTC as text; the page adds the time of its reader. */
export interface BoardPeriod {
  readonly begin: number;
  readonly end: number;
  readonly utc: string;
}

export interface BoardReport {
  readonly title: string;
  readonly period: BoardPeriod | undefined;
  readonly messages: string;
  /** Id, address, generator, the file, what the reporter says. */
  readonly facts: readonly BoardFact[];
}

/** One day of the chart. Numbers may be shares of a longer report. */
export interface BoardDay {
  readonly day: string;
  /** Seconds since 1970 at which it begins in UTC. */
  readonly begin: number;
  readonly pass: number;
  /** Passing and failing ones. */
  readonly all: number;
  readonly passText: string;
  readonly failText: string;
  readonly isSpread: boolean;
}

/** The policy that reports were made under, and that of the zone at hand. */
export interface BoardPolicy {
  readonly domain: string;
  readonly published: string;
  readonly zone: string;
  /** What the difference means. */
  readonly conclusion: string;
  readonly tone: Tone;
  readonly place: BoardPlace | undefined;
}

export interface BoardPlace {
  readonly uri: string;
  /** Counted from 0. */
  readonly line: number;
}

/** Why mail would be refused, and how much of it. */
export interface BoardRefusal {
  readonly label: string;
  readonly value: string;
  readonly advice: string;
  readonly tone: Tone;
  readonly sources: readonly { readonly source: string; readonly value: string }[];
}

export interface BoardWhatIf {
  readonly headline: string;
  readonly tone: Tone;
  readonly refusals: readonly BoardRefusal[];
}

/** A DKIM key of which reports tell. */
export interface BoardKey {
  readonly name: string;
  readonly value: string;
  readonly state: string;
  readonly tone: Tone;
  readonly place: BoardPlace | undefined;
}

export interface BoardProblem {
  readonly level: 'error' | 'warning' | 'note';
  readonly levelText: string;
  readonly where: string;
  readonly code: string;
  readonly message: string;
}

export interface BoardFailure {
  readonly title: string;
  readonly facts: readonly BoardFact[];
  /** What each result of Authentication-Results means. */
  readonly results: readonly BoardFact[];
  readonly text: string;
  /** Whether the header of the message can be opened, under this number. */
  readonly sample: number | undefined;
}

export interface BoardTls {
  readonly title: string;
  readonly period: BoardPeriod | undefined;
  readonly policies: readonly {
    readonly title: string;
    readonly facts: readonly BoardFact[];
    readonly failures: readonly BoardFact[];
  }[];
}

export interface BoardView {
  readonly headline: string;
  readonly tone: Tone;
  readonly period: BoardPeriod | undefined;
  readonly reports: readonly BoardReport[];
  /** How many reports are not in the list. */
  readonly moreReports: number;
  readonly totals: readonly BoardFact[];
  readonly overrides: readonly BoardShare[];
  readonly days: readonly BoardDay[];
  readonly policies: readonly BoardPolicy[];
  readonly whatIf: BoardWhatIf;
  readonly keys: readonly BoardKey[];
  readonly problems: readonly BoardProblem[];
  readonly moreProblems: number;
  readonly failures: readonly BoardFailure[];
  readonly tls: readonly BoardTls[];
  /** What of the query cannot be read, in words. */
  readonly refusedFilters: readonly string[];
  /** Reporters and domains to choose from. */
  readonly reporters: readonly string[];
  readonly domains: readonly string[];
}

export interface BoardGroup {
  readonly key: string;
  /** What it is called; where the key is empty, that it is not stated. */
  readonly label: string;
  readonly messages: string;
  readonly pass: string;
  readonly passShare: number;
  readonly dkim: string;
  readonly spf: string;
  readonly refused: string;
  readonly identity: string;
  readonly seen: string;
  readonly tone: Tone;
  readonly toneText: string;
}

export interface BoardGroupPage {
  readonly total: number;
  readonly from: number;
  readonly groups: readonly BoardGroup[];
}

export interface BoardRow {
  readonly reporter: string;
  readonly day: string;
  readonly source: string;
  readonly messages: string;
  readonly headerFrom: string;
  readonly envelopeFrom: string;
  readonly evaluated: string;
  readonly results: string;
  readonly disposition: string;
  readonly tone: Tone;
  readonly toneText: string;
  /** What the results mean, and why the reporter made that of them. */
  readonly meaning: readonly string[];
  /** Where the sender could be added to an SPF record. */
  readonly spf: { readonly address: string; readonly domain: string } | undefined;
}

export interface BoardRowPage {
  readonly total: number;
  readonly from: number;
  readonly rows: readonly BoardRow[];
}
