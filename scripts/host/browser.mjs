// The browser that shows the workbench, driven by playwright.
import { findChromium, importHostPackage } from './install.mjs';
import { Failure } from './process.mjs';

/** Launches a headless Chromium. The caller closes it; playwright ends it when the process exits. */
export async function launchBrowser() {
  const { executable, libraries } = findChromium();
  try {
    return await launch(executable, process.env);
  } catch (error) {
    if (!libraries || missingLibrary(error) === undefined) throw plainFailure(error);
  }
  // The packed libraries are a second choice: they would hide the machine's own ones, which fit it better.
  try {
    return await launch(executable, { ...process.env, LD_LIBRARY_PATH: libraries });
  } catch (error) {
    throw plainFailure(error);
  }
}

async function launch(executablePath, env) {
  // A CommonJS package: all it has is under `default`.
  const { chromium } = (await importHostPackage('playwright-core')).default;
  return chromium.launch({
    executablePath,
    env,
    // Containers have no user namespaces for the sandbox; the only page it loads is our own server's.
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

function missingLibrary(error) {
  return /error while loading shared libraries: .*/.exec(error.message)?.[0];
}

function plainFailure(error) {
  return new Failure(`Chromium does not start: ${missingLibrary(error) ?? error.message.split('\n')[0]}`);
}
