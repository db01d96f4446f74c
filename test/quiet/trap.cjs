// Loaded before a program: whatever wants to reach a network is written to the file in TRAP, and then fails.
const { appendFileSync } = require('node:fs');
const dgram = require('node:dgram');
const dns = require('node:dns');
const net = require('node:net');

function trap(owner, name) {
  const usual = owner[name];
  owner[name] = function trapped(...words) {
    // Pipes to a parent process are no network.
    if (owner === net.Socket.prototype && (words[0]?.[0]?.path ?? words[0]?.path) !== undefined) {
      return usual.apply(this, words);
    }
    appendFileSync(process.env.TRAP, `${name} ${new Error().stack.split('\n')[2].trim()}\n`);
    throw new Error(`no network here: ${name}`);
  };
}

trap(net.Socket.prototype, 'connect');
trap(net.Server.prototype, 'listen');
for (const name of ['bind', 'send', 'connect']) trap(dgram.Socket.prototype, name);
for (const owner of [dns, dns.promises]) {
  for (const name of Object.keys(owner)) if (/^(?:lookup|resolve|reverse)/.test(name)) trap(owner, name);
}
