// Looks at the page of a webview for the suite (test/editor/page.ts), which runs in another process and cannot see it.
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const request = 'dns-mail-auth: look ';
const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Milliseconds after which nothing more will come. */
const patience = 30_000;

/** Answers a line that the suite has logged, if it is a request to look: in the file that it names, a path from `folder`. */
export async function lookWhenAsked(page, words, folder = '') {
  const line = words.map(String).find((word) => word.startsWith(request));
  if (line === undefined) return;
  const { file, steps, until } = JSON.parse(line.slice(request.length));
  let report;
  try {
    report = await look(page, steps, until);
  } catch (error) {
    report = { problem: error.message };
  }
  // Whoever waits for the file must not see half of it.
  const path = resolve(folder, file);
  writeFileSync(`${path}.part`, JSON.stringify(report));
  renameSync(`${path}.part`, path);
}

async function look(page, steps, until = '[role=treeitem]') {
  const view = viewOf(page);
  await view.locator(until).first().waitFor({ timeout: patience });
  const accessibility = await takeSteps(page, steps);
  const report = await view.locator('html').evaluate((root) => {
    const document = root.ownerDocument;
    // An item is told by its words, without the links and buttons in it.
    const labelOf = (item) =>
      Array.from(item.querySelectorAll('.label, .result, .detail'), (part) => part.textContent).join(', ');
    const items = Array.from(document.querySelectorAll('[role=treeitem]'), (item) => ({
      label: labelOf(item),
      level: item.getAttribute('aria-level'),
      expanded: item.getAttribute('aria-expanded'),
    }));
    return {
      text: document.body.innerText,
      status: document.getElementById('status')?.textContent ?? '',
      focused: document.activeElement?.matches('[role=treeitem]')
        ? labelOf(document.activeElement)
        : (document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? ''),
      items,
      theme: document.body.className,
      images: document.querySelectorAll('img, iframe, object, embed, svg').length,
      tables: Array.from(document.querySelectorAll('table'), ({ rows }) =>
        Array.from(rows, ({ cells }) => Array.from(cells, ({ textContent }) => textContent)),
      ),
      title: document.title,
      scripts: document.body.querySelectorAll('script').length,
      inline: Array.from(
        document.querySelectorAll('body [style], [onclick], [onerror]'),
        ({ tagName }) => tagName,
      ),
    };
  });
  return { ...report, accessibility };
}

/** What axe-core finds on the page, and the rules that it held against something. */
async function checkAccessibility(view) {
  const handle = await view.locator('html').elementHandle();
  const frame = await handle.ownerFrame();
  // As the debugger, which the page's security policy does not bind.
  await frame.evaluate(readFileSync(axePath, 'utf8'));
  return frame.evaluate(async () => {
    const { violations, passes } = await globalThis.axe.run(globalThis.document);
    return {
      violations: violations.map(({ id, impact, nodes }) => ({
        id,
        impact,
        nodes: nodes.map(({ html, failureSummary }) => `${html}: ${failureSummary}`),
      })),
      checked: passes.map(({ id }) => id),
    };
  });
}

function viewOf(page) {
  return page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
}

/** Does in the page of a webview what a person would. Returns what axe-core found, where it was to look. */
export async function takeSteps(page, steps) {
  const view = viewOf(page);
  let accessibility;
  for (const step of steps) {
    const { focus, press, click, pressAnywhere, axe, fill, text, choose, option, wait, scrollTo } = step;
    if (wait !== undefined) await view.locator(wait).first().waitFor({ timeout: patience });
    if (focus !== undefined) await view.locator(focus).first().focus();
    if (press !== undefined) await view.locator(':focus').press(press);
    if (pressAnywhere !== undefined) await page.keyboard.press(pressAnywhere);
    if (axe !== undefined) accessibility = await checkAccessibility(view);
    if (click !== undefined) await view.getByRole('button', { name: click, exact: true }).first().click();
    if (fill !== undefined) await view.locator(fill).fill(text);
    if (choose !== undefined) await view.locator(choose).selectOption(option);
    if (scrollTo !== undefined) {
      const place = view.locator(scrollTo).first();
      await place.evaluate((found) => found.scrollIntoView());
    }
  }
  return accessibility;
}
