import { equal, match } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createSocket, type Socket } from 'node:dgram';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { ConfigurationTarget, commands, WorkspaceEdit, window, workspace } from 'vscode';
import { setServers } from './messages';
import { tryToVerify } from './verdicts';
import { findingsOf, findText, has, openExample, pause, waitForFindings } from './zones';

/**
 * Puts a git in front of the real one that writes down how it was called, for this process and those that it starts: the
 * extension is not active yet. Returns what was written.
 */
function watchGit(): { readonly calls: () => string; readonly stop: () => void } {
  const programs = mkdtempSync(join(tmpdir(), 'dns-mail-auth-git-'));
  const calls = join(programs, 'calls');
  writeFileSync(calls, '');
  const path = process.env.PATH ?? '';
  const script = `#!/bin/sh\necho "$@" >> '${calls}'\nPATH='${path}' exec git "$@"\n`;
  writeFileSync(join(programs, 'git'), script, { mode: 0o755 });
  process.env.PATH = `${programs}${delimiter}${path}`;
  return {
    calls: () => readFileSync(calls, 'utf8'),
    stop() {
      process.env.PATH = path;
      rmSync(programs, { recursive: true });
    },
  };
}

/** In a workspace that nobody trusts yet. */
describe('restricted mode', () => {
  let socket: Socket;
  let questions = 0;
  const git = watchGit();
  const folder = workspace.workspaceFolders?.[0]?.uri.fsPath ?? '';

  before(async () => {
    socket = createSocket('udp4').on('message', () => {
      questions++;
    });
    await new Promise<void>((bound) => socket.bind(0, '127.0.0.1', bound));
    const servers = [`127.0.0.1:${socket.address().port}`];
    await setServers(servers);
    await workspace.getConfiguration('dnsMailAuth').update('dns.timeout', 1, ConfigurationTarget.Global);
    // What the files of the workspace would have us ask, were they trusted.
    mkdirSync(join(folder, '.vscode'), { recursive: true });
    writeFileSync(
      join(folder, '.vscode/settings.json'),
      JSON.stringify({ 'dnsMailAuth.dns.servers': servers }),
    );
  });
  after(async () => {
    git.stop();
    socket.close();
    await setServers(undefined);
  });

  it('is what this is', () => equal(workspace.isTrusted, false));

  it('has findings', async () => {
    const zone = await openExample('zones/db.example.net');
    await waitForFindings(zone, 'DMARC010', has('DMARC010'));
  });

  it('asks git nothing, though the zone is committed and its serial was not raised', async () => {
    const call = (...words: string[]) => execFileSync('git', words, { cwd: folder });
    call('init', '-q');
    call('add', '-A');
    call('-c', 'user.name=a', '-c', 'user.email=a@b.example', 'commit', '-qm', 'x');
    const before = git.calls();
    match(before, /commit -qm x$/m);
    const zone = await openExample('zones/db.example.com');
    const edit = new WorkspaceEdit();
    edit.replace(zone.uri, findText(zone, 'v=spf1'), 'v=spf1 ip4:192.0.2.300');
    await workspace.applyEdit(edit);
    const findings = await waitForFindings(
      zone,
      'what is wrong with the address',
      ({ length }) => length > 0,
    );
    await pause(1000);
    equal(has('ZONE022')(findings), false);
    equal(has('ZONE022')(findingsOf(zone)), false);
    equal(git.calls(), before);
    await commands.executeCommand('workbench.action.files.revert');
  });

  it('asks DNS nothing, whatever command is given', async () => {
    await openExample('zones/db.example.com');
    const uri = window.activeTextEditor?.document.uri;
    const line = window.activeTextEditor?.document.positionAt(
      window.activeTextEditor.document.getText().indexOf('v=spf1'),
    );
    await commands.executeCommand('dnsMailAuth.compareZone', uri);
    await commands.executeCommand('dnsMailAuth.countLookups', uri?.toString(), line);
    const message = await openExample('messages/order.eml');
    for (const answers of ['live', 'zones-over-live', 'zones-alone']) {
      equal(await tryToVerify(message.uri, { answers }), undefined);
    }
    await pause(500);
    equal(questions, 0);
  });
});
