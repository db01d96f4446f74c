import { workspace } from 'vscode';
import { type PageReport, type PageStep, readReport, requestLook } from '../page-report';
import { exampleUri, pause } from '../zones';

let count = 0;

/** As `askPage` of ../page.ts. A worker has no files but those of the workspace: what the host saw is written there. */
export async function askPage(steps: readonly PageStep[], until?: string): Promise<PageReport> {
  const name = `.page-${++count}`;
  requestLook(name, steps, until);
  for (let attempt = 0; attempt < 400; attempt++) {
    try {
      return readReport(new TextDecoder().decode(await workspace.fs.readFile(exampleUri(name))));
    } catch (error) {
      if (!(error instanceof Error && /FileNotFound|EntryNotFound/.test(`${error.name} ${error.message}`)))
        throw error;
      await pause(100);
    }
  }
  throw new Error('waited in vain for a report about the page');
}
