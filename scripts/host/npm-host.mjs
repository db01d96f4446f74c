// Runs the suite in VS Code as a server, with a headless browser as its window.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { launchBrowser } from './browser.mjs';
import { lookWhenAsked } from './look.mjs';
import { cache, root } from './paths.mjs';
import { within } from './process.mjs';
import { printRun, readResults } from './results.mjs';
import { startEditorServer, workbenchUrl } from './server.mjs';
import { prepareSuite, writeStandIn } from './suite.mjs';

/** A run takes a minute on a machine with nothing else to do; one that has not ended after this never will. */
const suiteSeconds = 300;

/** The suite for a workspace that nobody trusts yet. */
export async function runRestricted() {
  const browser = await launchBrowser();
  const run = await runSuite(browser, 'pull', { isTrusted: false });
  await browser.close();
  return run;
}

/**
 * One run for each mode. A server each, because the mode is in the environment of the extension host. With `vsix` the suite
 * runs against that package, installed as users install it.
 */
export async function runInNpmHost(modes, { vsix } = {}) {
  const browser = await launchBrowser();
  const runs = [];
  for (const mode of modes) runs.push(await runSuite(browser, mode, { vsix }));
  await browser.close();
  return runs;
}

async function runSuite(browser, mode, { vsix, isTrusted = true }) {
  const suite = prepareSuite(mode);
  if (vsix !== undefined) suite.extension = writeStandIn(suite.folder);
  const env = {
    ...suite.env,
    DNS_MAIL_AUTH_PAGES: '1',
    ...(isTrusted ? {} : { DNS_MAIL_AUTH_SUITE: 'restricted' }),
  };
  const server = await startEditorServer({
    ...{ env, extensions: suite.otherExtensions, vsix, isTrusted },
    // Nobody answers the question.
    settings: isTrusted ? {} : { 'security.workspace.trust.startupPrompt': 'never' },
  });
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  let pageLog = '';
  page.on('console', (message) => {
    pageLog += `${message.text()}\n`;
  });
  let problem;
  try {
    await within(suiteSeconds, 'the suite', openPage(page, server, suite));
  } catch (error) {
    problem = error.message;
  }
  const run = readResults(suite.resultsFile, {
    host: hostName(vsix, isTrusted),
    mode,
    problem,
  });
  printRun(run);
  if (run.failed > 0) await keepEvidence(page, mode, server.readLog() + pageLog);
  await page.close();
  server.stop();
  return run;
}

function hostName(vsix, isTrusted) {
  if (!isTrusted) return 'VS Code from npm, restricted mode';
  return vsix === undefined ? 'VS Code from npm' : 'VS Code from npm, installed extension';
}

/** Opens the workbench and resolves when the suite has come to its end. */
async function openPage(page, server, suite) {
  let end;
  const ended = new Promise((resolve) => {
    end = resolve;
  });
  await page.exposeFunction('codeAutomationExit', end);
  await page.exposeFunction('codeAutomationLog', (_, words) => lookWhenAsked(page, words));
  const { workspace, tests, extension } = suite;
  await page.goto(workbenchUrl(server.authority, { folder: workspace, tests, extension }));
  await ended;
}

/** A picture of the window and both logs say more about a failure than an assertion does. */
async function keepEvidence(page, mode, log) {
  mkdirSync(cache, { recursive: true });
  const stem = join(cache, `editor-failure-${mode}`);
  writeFileSync(`${stem}.log`, log);
  await page.screenshot({ path: `${stem}.png` });
  console.log(`  see ${relative(root, stem)}.png and .log`);
}
