import type { LiveRule } from './live-rule.js';
import { policyHost } from './policy-host.js';
import { spfLookups } from './spf-lookups.js';
import { spfTargets } from './spf-targets.js';
import { spfVoids } from './spf-voids.js';

/** What is asked of live DNS beside the questions of rules that ask anyway (`asks`). */
export const liveRulesOfTexts: readonly LiveRule[] = [spfLookups, spfTargets, spfVoids, policyHost];
