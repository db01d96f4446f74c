// What verifies messages, as one module of plain JavaScript, built as the product's bundles are.
import { bundleOf } from '../core/bundle.mjs';

const facade = `
  export { BodyHashes } from './core/dkim/body-hashes.js';
  export { canonicalizeBody } from './core/dkim/canonical/body.js';
  export { messageOctets } from './core/dkim/message-octets.js';
  export { defaultDkimOptions } from './core/dkim/options.js';
  export { fieldsToSign, signMessage } from './core/dkim/sign.js';
  export { verifyDkim } from './core/dkim/verify.js';
  export { settle } from './core/dns/settle.js';
  export { checkHost } from './core/spf/check-host.js';
  export { authenticate } from './core/verdict/authenticate.js';
  export { readMessage } from './core/message/read-message.js';
  export { restoreMessage } from './core/message/restore/restore-message.js';
  export { nodePorts } from './platform/node/byte-ports.js';
  export { nodeHash, nodeSignatures } from './platform/node/crypto.js';
  export { nodeSigner } from './platform/node/signer.js';
`;

/** Builds it and returns the path of the module. */
export const bundleMail = () => bundleOf('mail', facade);
