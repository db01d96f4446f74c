import module from 'node:module';

// See cli/bin.ts.
(module as { readonly enableCompileCache?: () => void }).enableCompileCache?.();
require('./server-main.js');
