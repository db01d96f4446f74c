import { createRequire } from 'node:module';

/** Node's own modules that most runs do without, and that take longer to load than a small zone to check. */
const late = /^(?:node:)?(?:child_process|crypto|dgram|dns|dns\/promises|http|https|net|v8|zlib)$/;

const require = createRequire(import.meta.url);

/** Has a bundle load these when it first uses something of them, not when it starts. */
export const lazyBuiltins = {
  name: 'lazy-builtins',
  setup(build) {
    build.onResolve({ filter: late }, ({ path, namespace }) =>
      namespace === 'late' ? { path, external: true } : { path, namespace: 'late' },
    );
    build.onLoad({ filter: /./, namespace: 'late' }, ({ path }) => ({
      contents: `
        let loaded;
        for (const name of ${JSON.stringify(Object.keys(require(path)))}) {
          Object.defineProperty(exports, name, {
            enumerable: true,
            get: () => (loaded ??= require(${JSON.stringify(path)}))[name],
          });
        }
      `,
    }));
  },
};
