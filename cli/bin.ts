import module from 'node:module';
import { collectOften } from '../platform/node/young-objects.js';

collectOften();
// Newer Nodes keep what they compiled (22.1): half of the time of a small check is compiling this program. So it stands
// in a file of its own, which is loaded once that is switched on.
(module as { readonly enableCompileCache?: () => void }).enableCompileCache?.();
require('./cli-main.js');
