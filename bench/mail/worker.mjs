// Usage: node worker.mjs MODULE TASK
// Times the verification of messages in a process of its own. TASK is JSON, `{ kind, style, size, rounds }`; the answer is
// JSON on standard output. Times are milliseconds of CPU of the process.
import { createHash, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import process, { argv } from 'node:process';
import { inRounds } from '../measure/rounds.mjs';
import { peersFolder } from '../paths.mjs';
import { messageOf } from './messages.mjs';

const [modulePath, taskText] = argv.slice(2);
const ours = await import(modulePath);
const peer = createRequire(join(peersFolder, 'package.json'));
const { dkimVerify } = peer('mailauth/lib/dkim/verify');
const { RelaxedHash } = peer('mailauth/lib/dkim/body/relaxed');

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
const der = publicKey.export({ type: 'spki', format: 'der' });
const record = `v=DKIM1; k=rsa; p=${der.toString('base64')}`;
const options = { ...ours.defaultDkimOptions, nowSeconds: 1_793_613_600 };
const relaxed = { header: 'relaxed', body: 'relaxed' };
const ports = { hash: ours.nodeHash, bytes: ours.nodePorts };

function octetsOf(file) {
  const { message, alternatives } = ours.restoreMessage(file, ours.nodePorts);
  return ours.messageOctets(message, ports, alternatives);
}

function signed(style, size) {
  const message = messageOf(style, size);
  const octets = octetsOf(message);
  const field = ours.signMessage(
    octets,
    { domain: 'example.com', selector: 's1', canonicalization: relaxed, names: ours.fieldsToSign(octets) },
    ours.nodeSigner(pem),
  );
  return Buffer.concat([Buffer.from(field, 'latin1'), message]);
}

const answer = {
  ...{ kind: 'found', data: [record.match(/.{1,250}/g)], ttlSeconds: 60, aliases: [] },
  source: { kind: 'nowhere' },
};
const answers = { resolve: async () => answer, ...ours.nodeSignatures, now: () => 0 };

async function verifyOurs(file) {
  const { result } = await ours.settle(ours.verifyDkim(octetsOf(file), options), answers);
  if (result.signatures[0].result !== 'pass') throw new Error(`ours: ${result.signatures[0].reason}`);
}

async function verifyPeer(file) {
  const { results } = await dkimVerify(file, { resolver: async () => answer.data });
  if (results[0].status.result !== 'pass') throw new Error(`mailauth: ${JSON.stringify(results[0].status)}`);
}

const tasks = {
  /** A whole message: ours, mailauth, and the limit: its hash and one RSA verification. */
  async message({ style, size, rounds, times }) {
    const file = signed(style, size);
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
    const header = file.subarray(0, 700);
    const signature = sign('sha256', header, privateKey);
    return inRounds(rounds, {
      ours: () => timed(() => verifyOurs(file), times * 4),
      peer: () => timed(() => verifyPeer(file), times),
      limit: () =>
        timed(() => {
          createHash('sha256').update(file).digest();
          verify('sha256', header, key, signature);
        }, times * 4),
    });
  },

  /** The hash of a body in relaxed form: ours, mailauth, and that of the octets as they are. */
  async body({ style, size, rounds, times }) {
    const message = messageOf(style, size);
    const body = message.subarray(message.indexOf('\r\n\r\n') + 4);
    const digests = new Set();
    const wish = { canonicalization: 'relaxed', hash: 'sha256', length: undefined };
    const octets = { octets: body, lineEnds: 'crlf' };
    const result = await inRounds(rounds, {
      ours: () =>
        timed(() => {
          const hashes = new ours.BodyHashes(octets, [], ours.nodeHash, ours.nodePorts);
          digests.add(Buffer.from(hashes.of(wish).digest).toString('base64'));
        }, times),
      peer: () =>
        timed(() => {
          const hash = new RelaxedHash('sha256');
          for (let at = 0; at < body.length; at += 65536) hash.update(body.subarray(at, at + 65536));
          digests.add(hash.digest('base64'));
        }, times),
      limit: () => timed(() => createHash('sha256').update(body).digest(), times),
    });
    if (digests.size !== 1) throw new Error('mailauth and we hash the body differently');
    return result;
  },
};

/** Node 20 knows the usage of the whole process only, helpers of the garbage collector included. */
const usage = process.threadCpuUsage ?? process.cpuUsage;
/** What takes less is repeated: Linux counts the CPU of a thread in steps of 4 ms. */
const shortestMs = 60;

async function timed(work, atLeast) {
  const end = performance.now() + shortestMs;
  const before = usage.call(process);
  let count = 0;
  do {
    const result = work();
    if (result instanceof Promise) await result;
    count++;
  } while (count < atLeast || performance.now() < end);
  const { user, system } = usage.call(process);
  return (user + system - before.user - before.system) / 1000 / count;
}

const task = JSON.parse(taskText);
console.log(JSON.stringify(await tasks[task.kind](task)));
