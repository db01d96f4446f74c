import module from 'node:module';
import { collectOften } from '../../platform/node/young-objects.js';

// See cli/bin.ts.
(module as { readonly enableCompileCache?: () => void }).enableCompileCache?.();
require('./server-main.js');
// What is read again after an edit of a large zone lasts: copied at once it would block for a tenth of a second.
collectOften();
