// The commands that people run now and then, in one file: the bundles of those that machines run all day are their own.
export { audit } from './audit.js';
export { dkim } from './dkim/dkim.js';
export { drift } from './drift/drift.js';
export { fmt } from './fmt.js';
export { spf } from './spf.js';
export { zone } from './zone.js';
