import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { documented, makeHome } from './documented.js';

const withEditors = process.env.DNS_MAIL_AUTH_WITHOUT_EDITORS !== '1';

/** What Debian 12's Neovim 0.7 has not got yet, in the words of 0.8. */
const shim = `
vim.g.do_filetype_lua = 1
vim.lsp.start = vim.lsp.start or function(config)
  vim.lsp.buf_attach_client(0, vim.lsp.start_client(config))
end
`;

const ask = `
vim.wait(30000, function() return #vim.diagnostic.get(0) > 0 end, 50)
local found = vim.tbl_map(function(d)
  return { line = d.lnum, from = d.col, to = d.end_col, code = d.code, source = d.source, message = d.message }
end, vim.diagnostic.get(0))
local params = { textDocument = vim.lsp.util.make_text_document_params(), position = { line = 2, character = 27 } }
local hover = vim.lsp.buf_request_sync(0, 'textDocument/hover', params, 10000)
local _, answer = next(hover or {})
io.stdout:write(vim.fn.json_encode({ found = found, hover = answer and answer.result }))
vim.cmd('qa!')
`;

describe.runIf(withEditors)('Neovim with the configuration of docs/editors.md', () => {
  const home = makeHome();
  afterAll(() => rmSync(home.folder, { recursive: true, force: true }));

  test('shows the mistake at its characters, and a hover', () => {
    const init = home.write('init.lua', shim + documented('lua'));
    const script = home.write('ask.lua', ask);
    const words = ['--headless', '-i', 'NONE', '-n', '-u', init, home.zone, '-c', `luafile ${script}`];
    const { stdout, stderr } = spawnSync('nvim', words, {
      cwd: home.folder,
      env: home.env,
      timeout: 50_000,
      input: '',
    });
    expect(stderr.toString()).not.toMatch(/\bE\d+:/);
    const { found, hover } = JSON.parse(stdout.toString()) as {
      readonly found: readonly { readonly code: string }[];
      readonly hover: object;
    };
    expect(found.find(({ code }) => code === 'DMARC010')).toEqual({
      line: 2,
      from: 27,
      to: 36,
      code: 'DMARC010',
      source: 'dns-mail-auth',
      message: expect.stringContaining('quarantin'),
    });
    expect(JSON.stringify(hover)).toContain('RFC 9989');
  });
});
