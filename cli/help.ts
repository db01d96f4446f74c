import { helpPages } from './help/pages.js';
import { printOverview, printPage } from './help/print-page.js';

/**
 * The page of the command that the words begin with: `report validate a.xml` is about `report validate`. Without
 * a command the list of all.
 */
export function help([name, second]: readonly string[]): string {
  const page =
    helpPages.find(({ command }) => command === `${name} ${second}`) ??
    helpPages.find(({ command }) => command === name);
  if (page === undefined) return printOverview(helpPages, VERSION);
  return printPage(
    page,
    helpPages.filter(({ command }) => command.startsWith(`${page.command} `)),
  );
}

/** Put in by the build from package.json. */
declare const VERSION: string;
