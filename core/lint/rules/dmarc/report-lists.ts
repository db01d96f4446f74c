import type { DmarcReading } from '../../../records/dmarc.js';
import type { ReportUri, UriFault } from '../../../records/report-uri.js';
import type { Tag } from '../../../tags/tag-list.js';

/** One of the two tags that say where reports go. */
export interface ReportList {
  readonly name: 'rua' | 'ruf';
  readonly tag: Tag;
  readonly uris: readonly ReportUri[];
}

export function reportListsOf({ known, values }: DmarcReading): readonly ReportList[] {
  return (['rua', 'ruf'] as const).flatMap((name) => {
    const tag = known.get(name);
    const uris = values[name]?.value;
    return tag === undefined || uris === undefined ? [] : [{ name, tag, uris }];
  });
}

/** An entry and what is wrong with it. */
export interface FaultyUri {
  readonly list: ReportList;
  readonly uri: ReportUri;
  readonly fault: NonNullable<ReportUri['fault']>;
}

/** Entries that no report can be sent to, by what is wrong with them. */
export function* faultyUris(dmarc: DmarcReading, kinds: ReadonlySet<UriFault>): IterableIterator<FaultyUri> {
  for (const list of reportListsOf(dmarc)) {
    for (const uri of list.uris) {
      if (uri.fault !== undefined && kinds.has(uri.fault.kind)) yield { list, uri, fault: uri.fault };
    }
  }
}
