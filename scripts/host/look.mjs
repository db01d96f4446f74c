// Looks at the page of a webview for the suite (test/editor/page.ts), which runs in another process and cannot see it.
import { renameSync, writeFileSync } from 'node:fs';

const request = 'dns-mail-auth: look ';

/** Answers a line that the suite has logged, if it is a request to look. */
export async function lookWhenAsked(page, words) {
  const line = words.map(String).find((word) => word.startsWith(request));
  if (line === undefined) return;
  const { file, steps } = JSON.parse(line.slice(request.length));
  let report;
  try {
    report = await look(page, steps);
  } catch (error) {
    report = { problem: error.message };
  }
  // Whoever waits for the file must not see half of it.
  writeFileSync(`${file}.part`, JSON.stringify(report));
  renameSync(`${file}.part`, file);
}

async function look(page, steps) {
  const view = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  await view.locator('[role=treeitem]').first().waitFor({ timeout: 8000 });
  for (const { focus, press, click } of steps) {
    if (focus !== undefined) await view.locator(focus).first().focus();
    if (press !== undefined) await view.locator(':focus').press(press);
    if (click !== undefined) await view.getByRole('button', { name: click, exact: true }).click();
  }
  return view.locator('html').evaluate((root) => {
    const document = root.ownerDocument;
    const items = Array.from(document.querySelectorAll('[role=treeitem]'), (item) => ({
      label: item.getAttribute('aria-label'),
      level: item.getAttribute('aria-level'),
      expanded: item.getAttribute('aria-expanded'),
    }));
    return {
      text: document.body.innerText,
      status: document.getElementById('status')?.textContent ?? '',
      focused:
        document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
      items,
      images: document.querySelectorAll('img').length,
      scripts: document.body.querySelectorAll('script').length,
      inline: Array.from(
        document.querySelectorAll('body [style], [onclick], [onerror]'),
        ({ tagName }) => tagName,
      ),
    };
  });
}
