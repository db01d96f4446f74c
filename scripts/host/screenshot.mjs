// Draws the picture of the README: the zone with mistakes, the Problems list and a hover, in VS Code from npm.
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { launchBrowser } from './browser.mjs';
import { root } from './paths.mjs';
import { within } from './process.mjs';
import { startEditorServer, workbenchUrl } from './server.mjs';
import { prepareSuite } from './suite.mjs';

/** Room for the findings; the hover goes below its line because the mistake to be seen is in the line above it. */
const settings = {
  'editor.fontSize': 14,
  'editor.minimap.enabled': false,
  'editor.hover.above': false,
};

/** Writes docs/images/zone-editor.png and returns its path. */
export async function takeScreenshot() {
  const path = join(root, 'docs/images/zone-editor.png');
  mkdirSync(dirname(path), { recursive: true });
  const suite = prepareSuite('pull');
  const server = await startEditorServer({ env: { ...suite.env, DNS_MAIL_AUTH_SCENE: '1' }, settings });
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 1400, height: 935 } });
  let set;
  const isSet = new Promise((resolve) => {
    set = resolve;
  });
  // What test/editor/scene.ts logs arrives here.
  await page.exposeFunction('codeAutomationLog', (_, words) => {
    if (words.join(' ').includes('dns-mail-auth: scene is set')) set();
  });
  await page.goto(workbenchUrl(server.authority, { folder: suite.workspace, tests: suite.tests }));
  await within(90, 'the scene', isSet);
  await page.locator('.monaco-hover:not(.hidden) .hover-row').first().waitFor({ timeout: 10_000 });
  // Icons and colors of the grammar come in after the text.
  await page.waitForTimeout(1500);
  // Without the title bar, which tells of a development host.
  const { height: titleBar } = await page.locator('.part.titlebar').boundingBox();
  await page.screenshot({ path, clip: { x: 0, y: titleBar, width: 1400, height: 900 } });
  await browser.close();
  server.stop();
  return path;
}
