// Draws the pictures of the documentation: the scenes of test/editor/scenes.ts, in VS Code from npm, in both languages.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from './browser.mjs';
import { takeSteps } from './look.mjs';
import { root } from './paths.mjs';
import { within } from './process.mjs';
import { startEditorServer, workbenchUrl } from './server.mjs';
import { prepareSuite } from './suite.mjs';

const images = join(root, 'docs/images');

const hints = { '[dns-zone]': { 'editor.inlayHints.enabled': 'on' } };

const light = { 'workbench.colorTheme': 'Default Light Modern' };

/** What is done in the page of reports before the picture is taken. */
const report = [{ wait: '#sources tbody th' }];
const rows = [
  ...report,
  { focus: '#sources tbody tr[aria-rowindex="3"]' },
  { press: 'Enter' },
  { wait: '.meaning li' },
  { scrollTo: '#sources' },
];
const policy = [...report, { wait: '#policies td' }, { scrollTo: '#policies' }];

/** Each scene with the picture it becomes, its size in pixels and settings; Japanese ones are `NAME.ja.png`. */
export const pictures = [
  { scene: 'findings', name: 'zone-editor', width: 1400, height: 900 },
  { scene: 'hover', name: 'hover', width: 1200, height: 640 },
  { scene: 'completion', name: 'completion', width: 1200, height: 700 },
  { scene: 'lenses', name: 'lenses', width: 1200, height: 820, settings: hints },
  { scene: 'tree', name: 'mail-view', width: 1300, height: 700 },
  { scene: 'verdict', name: 'verdict', width: 1500, height: 900 },
  { scene: 'verdict', name: 'verdict-light', width: 1500, height: 900, settings: light },
  { scene: 'what-if', name: 'what-if', width: 1500, height: 900 },
  { scene: 'report', name: 'report', width: 1400, height: 960, steps: report },
  { scene: 'report', name: 'report-light', width: 1400, height: 960, settings: light, steps: report },
  { scene: 'report-folder', name: 'report-folder', width: 1400, height: 960, steps: report },
  { scene: 'report', name: 'report-rows', width: 1400, height: 960, steps: rows },
  { scene: 'report', name: 'report-rows-light', width: 1400, height: 960, settings: light, steps: rows },
  { scene: 'report-policy', name: 'report-policy', width: 1500, height: 900, steps: policy },
  {
    scene: 'report-damaged',
    name: 'report-damaged',
    width: 1400,
    height: 800,
    steps: [{ wait: '#problems' }],
  },
  { scene: 'dkim-key', name: 'dkim-key', width: 1200, height: 700 },
];

/** The settings of all pictures. Hovers go below their line because the mistakes to be seen are in the lines above it. */
const commonSettings = {
  'editor.fontSize': 14,
  'editor.minimap.enabled': false,
  'editor.hover.above': false,
};

/** Draws one picture, or all, in English and Japanese (which needs a Japanese font). Returns their paths. */
export async function takeScreenshots(name) {
  mkdirSync(images, { recursive: true });
  const browser = await launchBrowser();
  const paths = [];
  for (const picture of pictures.filter((each) => name === 'all' || each.name === name)) {
    for (const locale of ['en', 'ja']) paths.push(await takeScreenshot(browser, picture, locale));
  }
  await browser.close();
  return paths;
}

async function takeScreenshot(browser, { scene, name, width, height, settings, steps }, locale) {
  const path = join(images, locale === 'en' ? `${name}.png` : `${name}.${locale}.png`);
  const suite = prepareSuite('pull');
  const server = await startEditorServer({
    env: { ...suite.env, DNS_MAIL_AUTH_SCENE: scene },
    settings: { ...commonSettings, ...settings },
  });
  // Room for the title bar, which tells of a development host and is not in the picture.
  const page = await browser.newPage({ viewport: { width, height: height + 35 } });
  // Where the page looks for its language. Its own words stay English without a language pack; ours follow.
  await page.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(locale)}`);
  let set;
  const isSet = new Promise((resolve) => {
    set = resolve;
  });
  // What test/editor/scenes.ts logs arrives here.
  await page.exposeFunction('codeAutomationLog', (_, words) => {
    if (words.join(' ').includes('dns-mail-auth: scene is set')) set();
  });
  await page.goto(workbenchUrl(server.authority, { folder: suite.workspace, tests: suite.tests }));
  await within(90, `the scene ${scene}`, isSet);
  if (steps !== undefined) await takeSteps(page, steps);
  // Icons and colors of the grammar come in after the text.
  await page.waitForTimeout(1500);
  const { height: titleBar } = await page.locator('.part.titlebar').boundingBox();
  await page.screenshot({ path, clip: { x: 0, y: titleBar, width, height } });
  await page.close();
  server.stop();
  return path;
}
