#!/usr/bin/env node
// Usage: node scripts/activation.mjs [RUNS]
// Measures how long the extension takes to be activated in a real VS Code: a fresh profile opens a folder with a zone in it,
// then the zone, and what "Developer: Show Running Extensions" says is printed. Before the zone is open it has to be absent
// from that page, or the script fails.
import { join } from 'node:path';
import { launchBrowser } from './host/browser.mjs';
import { installHost } from './host/install.mjs';
import { examples, root } from './host/paths.mjs';
import { Failure, runProgram, runScript } from './host/process.mjs';
import { startEditorServer, workbenchUrl } from './host/server.mjs';

/** As the page calls an extension in development. */
const extension = 'dns-mail-auth.dns-mail-auth';
const zone = join(examples, 'zones/db.example.com');

await runScript(async () => {
  const runs = Number(process.argv[2] ?? 5);
  await runProgram(process.execPath, [join(root, 'scripts/build.mjs')], { cwd: root, timeoutSeconds: 120 });
  await installHost();
  const browser = await launchBrowser();
  const times = [];
  for (let run = 0; run < runs; run++) times.push(await measure(browser));
  await browser.close();
  times.sort((a, b) => a - b);
  console.log(`activation: ${times.join(', ')} ms; median ${times[Math.floor(times.length / 2)]} ms`);
});

/** Milliseconds of one activation. */
async function measure(browser) {
  const server = await startEditorServer();
  const page = await browser.newPage({ viewport: { width: 1400, height: 1000 } });
  await page.goto(workbenchUrl(server.authority, { folder: examples }));
  await page.locator('.monaco-workbench').waitFor({ timeout: 60_000 });
  await page.waitForTimeout(5000);
  if ((await runningExtensions(page)).includes(extension)) throw new Failure('it is active without a zone');
  await page.goto(workbenchUrl(server.authority, { folder: examples, file: zone }));
  await page.locator('.monaco-editor .view-line').first().waitFor({ timeout: 60_000 });
  await page.waitForTimeout(8000);
  const text = await runningExtensions(page);
  const [, own = ''] = text.split(extension);
  const found = /Activation:\s*([0-9]+)\s*ms/.exec(own);
  if (found === null) throw new Failure(`nothing is said of it: ${text.slice(0, 500)}`);
  await page.close();
  server.stop();
  return Number(found[1]);
}

/** What the editor's own page about extensions that run says. */
async function runningExtensions(page) {
  await page.keyboard.press('F1');
  const input = page.locator('.quick-input-widget input');
  await input.waitFor({ timeout: 20_000 });
  await input.fill('>Developer: Show Running Extensions');
  await page.waitForTimeout(1500);
  await page.keyboard.press('Enter');
  const list = page.locator('.runtime-extensions-editor');
  await list.waitFor({ timeout: 20_000 });
  await page.waitForTimeout(2000);
  return list.innerText();
}
