import { createRequire } from 'node:module';

/** Node's own modules that most runs do without, and that take longer to load than a small zone to check. */
const builtins = /^(?:node:)?(?:child_process|crypto|dgram|dns|dns\/promises|http|https|net|v8|zlib)$/;
/** The Public Suffix List, which takes milliseconds to make ready and is asked when DMARC is judged. */
const packages = /^tldts$/;

const require = createRequire(import.meta.url);

/** Has a bundle load these when it first uses something of them, not when it starts. */
export const lateModules = {
  name: 'late-modules',
  setup(build) {
    build.onResolve({ filter: builtins }, ({ path, namespace }) =>
      namespace === 'late' ? { path, external: true } : { path, namespace: 'late' },
    );
    build.onResolve({ filter: packages }, ({ path, namespace }) =>
      namespace === 'late' ? undefined : { path, namespace: 'late' },
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
      resolveDir: import.meta.dirname,
    }));
  },
};
