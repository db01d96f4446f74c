import { Disposable, type LanguageModelTool, lm, window } from 'vscode';
import { say } from '../../core/words/phrase';
import {
  type AuditToolParams,
  auditToolRequest,
  type CheckToolParams,
  checkToolRequest,
  type VerifyToolParams,
  verifyToolRequest,
} from '../../server/features/tools-protocol';
import { askedOf, type CanRead } from '../verify/message-source';
import { documentFor } from './files';
import { type AskTool, languageModelTool, type ToolWork } from './tool';

interface CheckInput {
  readonly file?: string;
  readonly text?: string;
  readonly origin?: string;
}

interface VerifyInput {
  readonly file: string;
  readonly askDns?: boolean;
  readonly clientIp?: string;
  readonly helo?: string;
  readonly mailFrom?: string;
}

interface AuditInput {
  readonly domain: string;
  readonly selectors?: readonly string[];
  readonly askDns?: boolean;
}

const check: ToolWork<CheckInput> = {
  method: checkToolRequest,
  plan: ({ file }) => ({
    doing: file === undefined ? say`Judging the records of a zone` : say`Judging the records of ${file}`,
  }),
  async params({ file, text, origin }): Promise<CheckToolParams> {
    if (text !== undefined) return { text, ...(origin === undefined ? {} : { origin }) };
    if (file === undefined) throw new Error('Give a file or the text of a zone.');
    return { uri: (await documentFor(file)).uri.toString() };
  },
};

const verifyWith = (canRead: CanRead): ToolWork<VerifyInput> => ({
  method: verifyToolRequest,
  plan: ({ file, askDns }) => ({
    doing: say`Verifying ${file}`,
    ...(askDns === true && {
      asksDns: {
        title: say`Ask DNS in order to verify a message?`,
        detail: say`A language model wants to verify ${file}. DNS servers are asked about names that stand in the message, which the owners of these names may see.`,
      },
    }),
  }),
  async params({ file, askDns, clientIp, helo, mailFrom }): Promise<VerifyToolParams> {
    const document = await askedOf((await documentFor(file)).uri, canRead);
    const envelope = { ...(clientIp && { clientIp }), ...(helo && { helo }), ...(mailFrom && { mailFrom }) };
    return { ...document, ...envelope, answers: askDns === true ? 'live' : 'zones' };
  },
});

const audit: ToolWork<AuditInput> = {
  method: auditToolRequest,
  plan: ({ domain, askDns }) => ({
    doing: say`Auditing ${domain}`,
    ...(askDns === true && {
      asksDns: {
        title: say`Ask DNS about a domain?`,
        detail: say`A language model wants to know what ${domain} publishes about mail. DNS servers are asked about names of this domain and those that its records lead to, which their owners may see.`,
      },
    }),
  }),
  async params({ domain, selectors, askDns }): Promise<AuditToolParams> {
    const uri = window.activeTextEditor?.document.uri.toString() ?? 'untitled:audit';
    const answers = askDns === true ? 'live' : 'zones';
    return { domain, answers, uri, ...(selectors === undefined ? {} : { selectors }) };
  },
};

/** Tools by their names in the manifest. */
export type Tools = ReadonlyMap<string, LanguageModelTool<never>>;

/** `check`, `verify` and `audit` as tools of language models. */
export function makeTools(ask: AskTool, canRead: CanRead): Tools {
  return new Map<string, LanguageModelTool<never>>([
    ['dnsMailAuth_check', languageModelTool(ask, check)],
    ['dnsMailAuth_verify', languageModelTool(ask, verifyWith(canRead))],
    ['dnsMailAuth_audit', languageModelTool(ask, audit)],
  ]);
}

/** Offers tools to language models, in editors that have them. */
export function registerTools(tools: Tools): Disposable {
  // Editors that are made from VS Code may be without.
  if ((lm as typeof lm | undefined)?.registerTool === undefined) return Disposable.from();
  return Disposable.from(...Array.from(tools, ([name, tool]) => lm.registerTool(name, tool)));
}
