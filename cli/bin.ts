import module from 'node:module';
import { run } from './main.js';

// Newer Nodes keep what they compiled (22.1), a file at a time, with the functions that its first run called. So each
// command stands in a file of its own, which is loaded once that is switched on.
(module as { readonly enableCompileCache?: () => void }).enableCompileCache?.();
void run();
