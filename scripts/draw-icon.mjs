// Usage: node scripts/draw-icon.mjs
// Draws media/icon.png from media/icon.svg: the galleries take no SVG.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from './host/browser.mjs';
import { installHost } from './host/install.mjs';
import { root } from './host/paths.mjs';
import { runScript } from './host/process.mjs';

await runScript(async () => {
  await installHost();
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 256, height: 256 } });
  await page.setContent(
    `<style>body{margin:0}svg{display:block}</style>${readFileSync(join(root, 'media/icon.svg'), 'utf8')}`,
  );
  await page.screenshot({ path: join(root, 'media/icon.png'), omitBackground: true });
  await browser.close();
});
