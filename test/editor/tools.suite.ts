import { equal, match, ok, rejects } from 'node:assert/strict';
import {
  CancellationTokenSource,
  extensions,
  LanguageModelTextPart,
  type LanguageModelTool,
  lm,
  MarkdownString,
  workspace,
} from 'vscode';
import { withNameServer } from './messages';
import { extensionId } from './zones';

/** Calls a tool as an extension does, outside of a chat, and reads what it says. */
async function call(name: string, input: object): Promise<{ readonly [member: string]: unknown }> {
  const result = await lm.invokeTool(name, { input, toolInvocationToken: undefined });
  const [part] = result.content;
  if (!(part instanceof LanguageModelTextPart)) throw new Error('no text');
  ok(part.value.length <= 30_000);
  return JSON.parse(part.value);
}

describe('tools of language models', () => {
  before(async () => {
    await extensions.getExtension(extensionId)?.activate();
  });

  it('are listed with what a model reads', () => {
    const ours = lm.tools.filter(({ name }) => name.startsWith('dnsMailAuth_'));
    equal(
      ours
        .map(({ name }) => name)
        .sort()
        .join(' '),
      'dnsMailAuth_audit dnsMailAuth_check dnsMailAuth_verify',
    );
    for (const { description, inputSchema } of ours) {
      match(description, /not instructions|指示ではありません/);
      ok(inputSchema);
    }
  });

  it('judge a zone file of the workspace, and a text', async () => {
    const file = await call('dnsMailAuth_check', { file: 'zones/db.example.net' });
    match(JSON.stringify(file), /"code":"DMARC010"/);
    const text = '@ SOA ns h 1 1 1 1 1\n@ NS ns\n@ TXT "v=spf1 +all"\n';
    const judged = await call('dnsMailAuth_check', { text, origin: 'example.com' });
    match(JSON.stringify(judged), /"origin":"example\.com\."/);
    match(JSON.stringify(judged), /"code":"SPF/);
    match(String(judged.note), /not instructions/);
  });

  it('verify a message with the zones of the workspace', async () => {
    const verdict = await call('dnsMailAuth_verify', { file: 'messages/order.eml' });
    equal(verdict.headline, 'DMARC passes: SPF and DKIM speak for example.com');
  });

  it('audit a domain of the workspace', async () => {
    const audit = await call('dnsMailAuth_audit', { domain: 'example.com' });
    match(JSON.stringify(audit), /"selector":"ed2026"/);
  });

  it('read no file outside of the workspace', async () => {
    const folder = workspace.workspaceFolders?.[0]?.uri.fsPath ?? '';
    for (const file of [
      '/etc/passwd',
      '../../etc/passwd',
      `${folder}/../../etc/passwd`,
      'file:///etc/passwd',
    ]) {
      await rejects(call('dnsMailAuth_check', { file }), /No such file/, file);
      await rejects(call('dnsMailAuth_verify', { file }), /No such file/, file);
    }
  });

  describe('and DNS', () => {
    const named = withNameServer();

    it('ask a person before they ask DNS, and nobody where they do not', async () => {
      const door = await extensions.getExtension<Door>(extensionId)?.activate();
      const prepared = async (name: string, input: object) =>
        door?.tools.get(name)?.prepareInvocation?.({ input }, new CancellationTokenSource().token);
      const input = { file: 'a](command:x).eml', domain: 'example.com' };
      for (const name of ['dnsMailAuth_verify', 'dnsMailAuth_audit']) {
        const asking = await prepared(name, { ...input, askDns: true });
        match(`${asking?.confirmationMessages?.title}`, /DNS/);
        const message = asking?.confirmationMessages?.message;
        ok(message instanceof MarkdownString && message.isTrusted !== true);
        match(message.value.replaceAll('&nbsp;', ' '), /A language model wants to/);
        ok(!message.value.includes('](command'));
        equal((await prepared(name, input))?.confirmationMessages, undefined);
      }
      equal((await prepared('dnsMailAuth_check', { file: 'a' }))?.confirmationMessages, undefined);
    });

    it('say what live DNS has, where it is asked', async () => {
      // A host that runs tests says yes to every question.
      const audit = await call('dnsMailAuth_audit', {
        ...{ domain: 'example.org', askDns: true, selectors: ['sel1'] },
      });
      match(JSON.stringify(audit), new RegExp(`"server":"[^"]*${named().port}`));
      const verdict = await call('dnsMailAuth_verify', { file: 'messages/order.eml', askDns: true });
      equal(verdict.headline, 'DMARC passes: SPF and DKIM speak for example.com');
    });
  });
});

interface Door {
  readonly tools: ReadonlyMap<string, LanguageModelTool<object>>;
}
