import { askOverHttps } from '../shared/dns/doh.js';
import { type Resolver, resolverOf } from '../shared/dns/resolver.js';

/** A resolver over HTTPS, the one way out of a browser. `url` is sound: `problemOfDohUrl` knows nothing against it. */
export function createResolver(url: string): Resolver {
  return resolverOf({
    servers: [{ kind: 'doh', url }],
    ask: (_server, _way, question, done) => askOverHttps(url, question, 'get', done),
  });
}
