import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { documented, makeHome } from './documented.js';

const withEditors = process.env.DNS_MAIL_AUTH_WITHOUT_EDITORS !== '1';

/** Opens the file of the command line, waits for findings, and writes a line for each: line, characters, text. */
const ask = `
(require 'package)
(package-initialize)
(require 'eglot)
(load (expand-file-name "init.el" (getenv "HOME")) nil t)
(find-file (expand-file-name "db.example.com" (getenv "HOME")))
;; In batch mode nobody types the command that eglot-ensure waits for.
(run-hooks 'post-command-hook)
(let ((end (+ (float-time) 40)))
  (while (and (null (flymake-diagnostics)) (< (float-time) end))
    (accept-process-output nil 0.1)
    (when (and (bound-and-true-p eglot--managed-mode) (not flymake-mode)) (flymake-mode 1))))
(dolist (found (flymake-diagnostics))
  (princ (format "%d:%d-%d %s\\n" (line-number-at-pos (flymake-diagnostic-beg found))
                 (save-excursion (goto-char (flymake-diagnostic-beg found)) (current-column))
                 (save-excursion (goto-char (flymake-diagnostic-end found)) (current-column))
                 (flymake-diagnostic-text found))))
(princ (format "mode %s, server %s\\n" major-mode (plist-get (eglot--server-info (eglot-current-server)) :name)))
(eglot-shutdown (eglot-current-server))
`;

describe.runIf(withEditors)('Emacs with the configuration of docs/editors.md', () => {
  const home = makeHome();
  afterAll(() => rmSync(home.folder, { recursive: true, force: true }));

  test('shows the mistake at its characters', () => {
    home.write('init.el', documented('elisp'));
    const words = ['--batch', '-q', '-l', home.write('ask.el', ask)];
    const { stdout, stderr, status } = spawnSync('emacs', words, {
      cwd: home.folder,
      env: home.env,
      timeout: 55_000,
      input: '',
    });
    expect(stdout.toString()).toMatch(/^3:27-36 .*quarantin/m);
    expect(stdout.toString()).toContain('mode dns-mode, server dns-mail-auth');
    expect([status, stderr.toString()]).toEqual([0, expect.not.stringMatching(/error/i)]);
  });
});
