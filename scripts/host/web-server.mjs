// Serves VS Code for the Web: static files and nothing behind them, so that extensions run in a web worker, as on vscode.dev.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { root, vscodeFolder } from './paths.mjs';
import { Failure } from './process.mjs';
import { quietSettings } from './server.mjs';

const workbench = 'out/vs/code/browser/workbench';

const mediaTypes = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

/**
 * The workbench is that of a VS Code that is a server; here there is none. `[what stands there, what shall stand there]`: no
 * authority to connect to, and the user's data in the browser.
 */
const changes = [
  [/remoteAuthority:location\.host/, 'remoteAuthority:void 0'],
  [
    /(userRoamingDataHome\(\)\{return \w+\(\w+\.file\(this\.userDataPath\)\.with\(\{scheme:\w+\.)vscodeRemote/,
    '$1vscodeUserData',
  ],
];

/**
 * Starts the server. `workspace` is the folder that is opened, `settings` are the user's. Returns the address of a page that
 * runs the suite, and how to stop.
 */
export async function startWebServer({ workspace, settings = {} }) {
  const folders = {
    vscode: vscodeFolder,
    extension: root,
    files: join(root, 'test/editor/web-files'),
    mount: workspace,
  };
  const server = createServer((request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    try {
      const { body, type } = answer(new URL(request.url, 'http://localhost'), request.headers.host);
      response.setHeader('content-type', type);
      response.end(body);
    } catch {
      response.statusCode = 404;
      response.end();
    }
  });

  function answer({ pathname, searchParams }, host) {
    if (pathname === '/') return { body: page(host, settings), type: 'text/html' };
    const [, name, path] = /^\/(\w+)(\/.*)?$/.exec(pathname) ?? [];
    const file = below(folders[name], decodeURIComponent(path ?? '/'));
    if (searchParams.has('stat')) {
      const stats = statSync(file);
      return json({ isFolder: stats.isDirectory(), size: stats.size });
    }
    if (searchParams.has('list')) {
      const entries = readdirSync(file, { withFileTypes: true });
      return json(entries.map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() })));
    }
    const isWorkbench = file === join(vscodeFolder, workbench, 'workbench.js');
    const body = isWorkbench ? changedWorkbench(readFileSync(file, 'utf8')) : readFileSync(file);
    return { body, type: mediaTypes[extname(file)] ?? 'application/octet-stream' };
  }

  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    // A page of 127.0.0.1 may not have service workers of another host, which webviews are served by.
    address: `http://localhost:${server.address().port}/`,
    stop: () => server.close(),
  };
}

function below(folder, path) {
  const file = resolve(join(folder, path));
  if (file !== resolve(folder) && !file.startsWith(resolve(folder) + sep)) throw new Error('outside');
  return file;
}

function json(value) {
  return { body: JSON.stringify(value), type: 'application/json' };
}

function changedWorkbench(text) {
  return changes.reduce((changed, [from, to]) => {
    if (!from.test(changed)) throw new Failure(`this VS Code has no ${from}`);
    return changed.replace(from, to);
  }, text);
}

function page(host, settings) {
  const at = (path) => ({ scheme: 'http', authority: host, path });
  const configuration = {
    folderUri: { scheme: 'test-files', authority: host, path: '/' },
    additionalBuiltinExtensions: [at('/files')],
    developmentOptions: {
      extensions: [at('/extension')],
      // Below the extension: what loads it also runs it.
      extensionTestsPath: at('/extension/dist-test/editor/web/index.js'),
      enableSmokeTestDriver: true,
    },
    userDataPath: '/',
    // What only this build of VS Code asks for.
    isEnabledCoderGettingStarted: false,
    isEnabledFileDownloads: true,
    isEnabledFileUploads: true,
    productConfiguration: {
      enableTelemetry: false,
      extensionEnabledApiProposals: { 'test.web-files': ['fileSearchProvider'] },
      webviewContentExternalBaseUrlTemplate: `http://${host}/vscode/out/vs/workbench/contrib/webview/browser/pre/`,
    },
    configurationDefaults: { ...quietSettings, ...settings },
  };
  const values = {
    BASE: '',
    VS_BASE: '/vscode',
    WORKBENCH_AUTH_SESSION: '',
    WORKBENCH_NLS_FALLBACK_URL: '/vscode/out/nls.messages.js',
    WORKBENCH_NLS_URL: '/vscode/out/nls.messages.js',
    WORKBENCH_SCRIPT_NONCE: '',
    WORKBENCH_WEB_BASE_URL: '/vscode',
    WORKBENCH_WEB_CONFIGURATION: JSON.stringify(configuration)
      .replaceAll('&', '&amp;')
      .replaceAll('"', '&quot;'),
  };
  const html = readFileSync(join(vscodeFolder, workbench, 'workbench.html'), 'utf8');
  return html.replace(/\{\{([A-Z_]+)\}\}/g, (_, key) => values[key] ?? '');
}
