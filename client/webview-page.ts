import { env, Uri, type Webview } from 'vscode';

/**
 * The page of a webview, which is the same whatever it is about: what a message or a report says reaches it as data only.
 * Runs one script and one style sheet of ours (`dist/NAME.js`, `dist/NAME.css`), and loads nothing else.
 */
export function pageOf(webview: Webview, dist: Uri, name: string): string {
  const address = (file: string): string => webview.asWebviewUri(Uri.joinPath(dist, file)).toString();
  const nonce = Array.from(crypto.getRandomValues(new Uint8Array(16)), (octet) =>
    octet.toString(16).padStart(2, '0'),
  ).join('');
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${env.language.replace(/[^\w-]/g, '')}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>DNS Mail Auth</title>
<link rel="stylesheet" href="${address(`${name}.css`)}">
</head>
<body>
<p id="status" class="hidden" role="status" aria-live="polite"></p>
<script nonce="${nonce}" src="${address(`${name}.js`)}"></script>
</body>
</html>`;
}
