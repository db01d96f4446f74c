import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../run-cli.js';

const read = (file: string): Record<string, unknown> => JSON.parse(readFileSync(join(root, file), 'utf8'));
const english = read('package.nls.json');
const japanese = read('package.nls.ja.json');

/** The members of the manifest that VS Code shows to people. */
const shown = new Set([
  ...['title', 'shortTitle', 'name', 'description', 'markdownDescription', 'contents', 'contextualTitle'],
  ...['enumDescriptions', 'markdownEnumDescriptions', 'displayName', 'userDescription', 'label'],
  'modelDescription',
]);
/** The product is called the same everywhere. */
const names = new Set(['DNS Mail Auth']);

function* textsIn(value: unknown, key = ''): IterableIterator<string> {
  if (typeof value === 'string' && shown.has(key)) yield value;
  else if (Array.isArray(value)) for (const item of value) yield* textsIn(item, key);
  else if (typeof value === 'object' && value !== null) {
    for (const [member, item] of Object.entries(value)) {
      // Programs call a tool by its name.
      const isToolName = member === 'name' && 'modelDescription' in value;
      if (!isToolName) yield* textsIn(item, member);
    }
  }
}

const texts = Array.from(textsIn(read('package.json').contributes)).filter((text) => !names.has(text));
const keys = texts.flatMap((text) => /^%(.+)%$/.exec(text)?.[1] ?? []);

test('all that the manifest shows comes from the tables of messages', () => {
  expect(texts.filter((text) => !/^%.+%$/.test(text))).toEqual([]);
  expect(keys.length).toBeGreaterThan(10);
  expect(keys.filter((key) => !Object.hasOwn(english, key))).toEqual([]);
});

test('Japanese has every message that English has, and no other', () => {
  expect(Object.keys(japanese).sort()).toEqual(Object.keys(english).sort());
});

test('the settings in both READMEs are those of the manifest', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/generate-settings.mjs', '--check'], {
    cwd: root,
  });
  expect(stderr.toString()).toBe('');
  expect(status).toBe(0);
});

test('each step of the walkthrough has a page in both languages, and leads to commands that exist', () => {
  const { walkthroughs, commands } = read('package.json').contributes as {
    readonly walkthroughs: readonly { readonly steps: readonly Step[] }[];
    readonly commands: readonly { readonly command: string }[];
  };
  const steps = walkthroughs.flatMap(({ steps }) => steps);
  expect(steps.length).toBeGreaterThan(3);
  const known = [...commands.map(({ command }) => command), 'dnsMailAuth.mail.focus'];
  for (const { media, description } of steps) {
    for (const words of [english, japanese]) {
      const page = String(words[media.markdown.slice(1, -1)]);
      expect([page, existsSync(join(root, page))]).toEqual([page, true]);
      const links = String(words[description.slice(1, -1)]).matchAll(/\(command:(dnsMailAuth[^)]*)\)/g);
      expect(
        Array.from(links, ([, command = '']) => command).filter((name) => !known.includes(name)),
      ).toEqual([]);
    }
  }
});

describe('trust', () => {
  const { capabilities, contributes } = read('package.json') as {
    readonly capabilities: {
      readonly untrustedWorkspaces: {
        readonly supported: string;
        readonly restrictedConfigurations: readonly string[];
      };
    };
    readonly contributes: {
      readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
    };
  };
  const { properties } = contributes.configuration;

  test('a workspace that is not trusted cannot set what it is not to set', () => {
    const { supported, restrictedConfigurations } = capabilities.untrustedWorkspaces;
    expect(supported).toBe('limited');
    expect(restrictedConfigurations.filter((name) => properties[name] === undefined)).toEqual([]);
    expect(unsafeSettings(properties, restrictedConfigurations)).toEqual([]);
  });

  test('who is asked over the network is said by the machine, not by a folder', () => {
    const servers = { scope: 'resource', tags: ['usesOnlineServices'] };
    expect(unsafeSettings({ servers }, [])).toEqual(['servers']);
    expect(unsafeSettings({ servers: { ...servers, scope: 'machine' } }, [])).toEqual([]);
    expect(unsafeSettings({ servers: { ...servers, scope: 'machine-overridable' } }, ['servers'])).toEqual(
      [],
    );
    expect(unsafeSettings({ 'dns.servers': { scope: 'resource' } }, [])).toEqual(['dns.servers']);
  });
});

interface Step {
  readonly description: string;
  readonly media: { readonly markdown: string };
}

interface Setting {
  readonly scope?: string;
  readonly tags?: readonly string[];
}

/** Settings that lead to a network although a folder that somebody else has made could set them. */
function unsafeSettings(
  properties: Readonly<Record<string, Setting>>,
  restricted: readonly string[],
): readonly string[] {
  return Object.entries(properties).flatMap(([name, { scope, tags = [] }]) => {
    const asksNetwork = tags.includes('usesOnlineServices') || /\.(?:dns|doh|resolver)\b/i.test(`.${name}`);
    const isSafe = scope === 'machine' || (scope === 'machine-overridable' && restricted.includes(name));
    return asksNetwork && !isSafe ? [name] : [];
  });
}
