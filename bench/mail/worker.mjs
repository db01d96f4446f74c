// Usage: node worker.mjs MODULE TASK
// Times the verification of messages in a process of its own. TASK is JSON, `{ kind, style, size, rounds }`; the answer is
// JSON on standard output. Times are milliseconds of CPU of the process, but for the task `latency`.
import { createHash, sign, verify } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import process, { argv } from 'node:process';
import { inRounds } from '../measure/rounds.mjs';
import { peersFolder } from '../paths.mjs';
import { heavyScene, slowDns } from './heavy.mjs';
import { messageOf } from './messages.mjs';
import { sceneOf } from './scene.mjs';

const [modulePath, taskText] = argv.slice(2);
const ours = await import(modulePath);
const peer = createRequire(join(peersFolder, 'package.json'));
const { authenticate, sealMessage } = peer('mailauth');
const { spf: spfPeer } = peer('mailauth/lib/spf');
const { dkimVerify } = peer('mailauth/lib/dkim/verify');
const { RelaxedHash } = peer('mailauth/lib/dkim/body/relaxed');

const scene = sceneOf(ours);
const options = { ...ours.defaultDkimOptions, nowSeconds: 1_793_613_600 };

const answered = { ttlSeconds: 60, aliases: [], source: { kind: 'nowhere' } };
const answerTo = ({ name, type }) => {
  const text = type === 'TXT' ? scene.records[name.toLowerCase().slice(0, -1)] : undefined;
  return text === undefined
    ? { kind: 'nxdomain', ...answered }
    : { kind: 'found', data: known(text), ...answered };
};
/** A cache of DNS gives out the same answer again and again. */
const data = new Map();
const known = (text) => {
  if (!data.has(text)) data.set(text, [text.match(/.{1,250}/g)]);
  return data.get(text);
};
const answers = { resolve: async (question) => answerTo(question), ...ours.nodeSignatures, now: () => 0 };
const resolver = async (name, type) => {
  const text = type === 'TXT' ? scene.records[name.toLowerCase().replace(/\.$/, '')] : undefined;
  if (text === undefined) throw Object.assign(new Error('no such name'), { code: 'ENOTFOUND' });
  return known(text);
};

async function verifyOurs(file) {
  const { result } = await ours.settle(ours.verifyDkim(scene.octetsOf(file), options), answers);
  if (result.signatures[0].result !== 'pass') throw new Error(`ours: ${result.signatures[0].reason}`);
}

async function verifyPeer(file) {
  const { results } = await dkimVerify(file, { resolver });
  if (results[0].status.result !== 'pass') throw new Error(`mailauth: ${JSON.stringify(results[0].status)}`);
}

const client = { ip: '192.0.2.10', helo: 'mail.example.com', sender: 'alice@example.com' };
const envelope = {
  clientIp: { family: 4, octets: [192, 0, 2, 10] },
  ...{ helo: client.helo, mailFrom: client.sender },
};

async function authenticateOurs(file) {
  const asking = ours.authenticate(scene.octetsOf(file), envelope, { dkim: options, senderId: 'spf' });
  const { result } = await ours.settle(asking, answers);
  const { dmarc, spf, dkim } = result;
  const [signature] = dkim.signatures;
  if (signature.result !== 'pass' || spf.verdicts.mailFrom?.result !== 'pass') {
    throw new Error(`ours: ${signature.reason} ${JSON.stringify(spf.verdicts).slice(0, 300)}`);
  }
  return dmarc;
}

async function authenticatePeer(file) {
  const { dkim, spf, dmarc } = await authenticate(file, {
    ...{ resolver, ...client, mta: 'mx.example.net', disableBimi: true },
  });
  const results = [dkim.results[0], spf, dmarc].map(({ status }) => status.result);
  if (results.some((result) => result !== 'pass')) throw new Error(`mailauth: ${results}`);
}

const tasks = {
  /** A whole message: ours, mailauth, and the limit: its hash and one RSA verification. */
  async message({ style, size, rounds, times }) {
    const file = scene.signed(style, size);
    const { publicKey, privateKey } = scene;
    const header = file.subarray(0, 700);
    const signature = sign('sha256', header, privateKey);
    await warmUp(() => verifyOurs(file));
    await warmUp(() => verifyPeer(file));
    return inRounds(rounds, {
      ours: () => timed(() => verifyOurs(file), times * 4),
      peer: () => timed(() => verifyPeer(file), times),
      limit: () =>
        timed(() => {
          createHash('sha256').update(file).digest();
          verify('sha256', header, publicKey, signature);
        }, times * 4),
    });
  },

  /** SPF, DKIM, ARC and DMARC of a message, with DNS in memory: ours and mailauth. */
  async authenticate({ style, size, rounds, times }) {
    const file = scene.signed(style, size);
    await warmUp(() => authenticateOurs(file));
    await warmUp(() => authenticatePeer(file));
    return inRounds(rounds, {
      ours: () => timed(() => authenticateOurs(file), times * 4),
      peer: () => timed(() => authenticatePeer(file), times),
    });
  },

  /** SPF alone, with DNS in memory: ours and mailauth. */
  async spf({ rounds, times }) {
    const query = { ip: envelope.clientIp, domain: 'example.com', helo: client.helo, sender: client.sender };
    const check = async () => {
      const asking = ours.checkHost({ ...query, timeSeconds: options.nowSeconds });
      const { result } = await ours.settle(asking, answers);
      if (result.result !== 'pass') throw new Error(`ours: ${result.reason.kind}`);
    };
    const checkPeer = async () => {
      const { status } = await spfPeer({ ...client, resolver, mta: 'mx.example.net' });
      if (status.result !== 'pass') throw new Error(`mailauth: ${status.result}`);
    };
    await warmUp(check);
    await warmUp(checkPeer);
    return inRounds(rounds, {
      ours: () => timed(check, times * 4),
      peer: () => timed(checkPeer, times),
    });
  },

  /** The wall time of all checks of a heavy message where DNS takes its time, in milliseconds. */
  async latency({ rounds, milliseconds }) {
    const heavy = await heavyScene(ours, sealMessage);
    const { resolve, resolver: slow } = slowDns(heavy.records, milliseconds);
    const from = { clientIp: { family: 4, octets: [192, 0, 2, 9] }, helo: heavy.client.helo };
    const check = async () => {
      const asking = ours.authenticate(
        heavy.octetsOf(heavy.file),
        { ...from, mailFrom: heavy.client.sender },
        { dkim: options, senderId: 'spf' },
      );
      const { result } = await ours.settle(asking, { ...answers, resolve });
      expectPass('ours', [
        result.spf.verdicts.mailFrom,
        result.arc,
        result.dmarc.rfc9989,
        ...result.dkim.signatures,
      ]);
    };
    const checkPeer = async () => {
      const asked = {
        resolver: slow,
        ...heavy.client,
        mta: 'mx.example.net',
        disableBimi: true,
        strict: true,
      };
      const { dkim, spf, arc, dmarc } = await authenticate(heavy.file, asked);
      expectPass('mailauth', [
        spf.status,
        arc.status,
        dmarc.status,
        ...dkim.results.map(({ status }) => status),
      ]);
    };
    return inRounds(rounds, { ours: () => wallOf(check), peer: () => wallOf(checkPeer) });
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

function expectPass(who, said) {
  const results = said.map(({ result }) => result);
  if (results.some((result) => result !== 'pass')) throw new Error(`${who}: ${results}`);
}

async function wallOf(work) {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

/** Node 20 knows the usage of the whole process only, helpers of the garbage collector included. */
const usage = process.threadCpuUsage ?? process.cpuUsage;
/** What takes less is repeated: Linux counts the CPU of a thread in steps of 4 ms. */
const shortestMs = 60;

/** Who verifies mail runs for days: Node compiles what it runs again and again in the first seconds. */
async function warmUp(work) {
  const end = performance.now() + 2000;
  while (performance.now() < end) await work();
}

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
