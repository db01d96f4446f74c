// Runs the suite of test/editor/web in VS Code for the Web: the extension and its server are web workers.
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { launchBrowser } from './browser.mjs';
import { lookWhenAsked } from './look.mjs';
import { cache, root } from './paths.mjs';
import { within } from './process.mjs';
import { printRun, resultsOf } from './results.mjs';
import { prepareSuite } from './suite.mjs';
import { startWebServer } from './web-server.mjs';

const suiteSeconds = 120;
const result = 'dns-mail-auth: result ';

/** Runs the suite, and the part of it for a Japanese editor. DNS is a real BIND behind HTTP. */
export async function runInWebHost() {
  const browser = await launchBrowser();
  const { workspace } = prepareSuite('pull');
  const nameServer = await startNameServer(workspace);
  const server = await startWebServer({ workspace, settings: { 'dnsMailAuth.dns.doh': nameServer.url } });
  const runs = [];
  for (const locale of ['en', 'ja']) runs.push(await runSuite(browser, { ...server, workspace }, locale));
  await browser.close();
  server.stop();
  await nameServer.stop();
  return runs;
}

async function startNameServer(workspace) {
  const { serveOverHttp } = createRequire(import.meta.url)(join(root, 'dist-test/editor/web/name-server.js'));
  return serveOverHttp(workspace);
}

async function runSuite(browser, site, locale) {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  await page.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(locale)}`);
  const lines = [];
  let log = '';
  page.on('console', (message) => {
    log += `${message.text()}\n`;
  });
  let problem;
  try {
    await within(suiteSeconds, 'the suite', openPage(page, site, lines));
  } catch (error) {
    problem = error.message;
  }
  const run = resultsOf(lines, { host: `VS Code for the Web, ${locale}`, mode: 'pull', problem });
  printRun(run);
  if (run.failed > 0) await keepEvidence(page, log);
  await page.close();
  return run;
}

/** Opens the workbench and resolves when the suite has come to its end. */
async function openPage(page, { address, workspace }, lines) {
  let end;
  const ended = new Promise((resolve) => {
    end = resolve;
  });
  await page.exposeFunction('codeAutomationExit', end);
  await page.exposeFunction('codeAutomationLog', (_, words) => {
    const line = words.map(String).find((word) => word.startsWith(result));
    if (line !== undefined) lines.push(JSON.parse(line.slice(result.length)));
    return lookWhenAsked(page, words, workspace);
  });
  await page.goto(address);
  await ended;
}

async function keepEvidence(page, log) {
  mkdirSync(cache, { recursive: true });
  const stem = join(cache, 'editor-failure-web');
  writeFileSync(`${stem}.log`, log);
  await page.screenshot({ path: `${stem}.png` });
  console.log(`  see ${relative(root, stem)}.png and .log`);
}
