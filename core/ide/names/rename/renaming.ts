import { isAtOrBelow, keyOf, labelsOf, type Name, nameOfLabels } from '../../../dns/name.js';
import { type SpfMention, spfMentions } from '../spf-mentions.js';

/** Another label in the place of one, for a name and for all names below it. */
export interface Renaming {
  readonly from: Name;
  readonly to: Name;
  readonly label: string;
  /** Whether a name is `from` or stands below it. */
  covers(name: Name): boolean;
  /** Which label of a covered name is the one that changes, counted from the left. */
  indexIn(name: Name): number;
  /** The name afterwards; a name that is not covered stays as it is. */
  apply(name: Name): Name;
  /** The text of an SPF record afterwards; any other text stays as it is. */
  applyToText(octets: string): string;
}

/** Renames the leftmost label of `from`. */
export function renamingOf(from: Name, label: string): Renaming {
  const depth = labelsOf(from).length;
  const covers = (name: Name): boolean => isAtOrBelow(name, from);
  const indexIn = (name: Name): number => labelsOf(name).length - depth;
  const apply = (name: Name): Name => {
    if (!covers(name)) return name;
    const labels = labelsOf(name);
    labels[labels.length - depth] = label;
    return nameOfLabels(labels);
  };
  const applyToText = (octets: string): string => {
    let text = '';
    let at = 0;
    for (const mention of spfMentions(octets)) {
      const span = covers(mention.name) ? labelIn(mention, indexIn(mention.name)) : undefined;
      if (span === undefined) continue;
      text += octets.slice(at, span.start) + label;
      at = span.end;
    }
    return text + octets.slice(at);
  };
  return { from, to: apply(from), label, covers, indexIn, apply, applyToText };
}

function labelIn({ labels, isBehindMacros }: SpfMention, index: number): SpfMention['span'] | undefined {
  return labels[index - (isBehindMacros ? 1 : 0)];
}

export function changesOnlyCase({ from, to }: Renaming): boolean {
  return keyOf(from) === keyOf(to);
}
