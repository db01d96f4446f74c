import { cite } from '../../cite.js';
import { isDmarc } from '../../records/dmarc.js';
import { isSpf } from '../../records/spf.js';
import { type Phrase, say } from '../../words/phrase.js';
import { numberOfType } from '../../zone/rdata/type-numbers.js';
import { txtOf } from '../../zone/txt.js';
import { code, link } from '../markdown.js';
import { recordsAt } from '../names/block-index.js';
import type { Proposal } from './completion.js';
import { type InsertPart, plainText, stop } from './insertion.js';
import { mailHostNetworks } from './mail-hosts.js';
import type { MailNameKind } from './mail-name.js';
import { pageOf } from './page.js';
import { mailDomain, type TextContext } from './text-context.js';

/** A record to begin with, and where it belongs. */
interface Template {
  readonly insert: readonly InsertPart[];
  readonly title: Phrase;
  readonly means: Phrase;
}

/** Whole records for a text that is still empty, those that the owner's name asks for. */
export function wholeRecords(context: TextContext): readonly Proposal[] {
  const make = templates.get(context.name.kind);
  if (make === undefined) return [];
  return make(context).map(({ insert, title, means }) => {
    const label = plainText(insert);
    return { label, kind: 'record', insert, detail: title, page: pageOf([code(label), means]) };
  });
}

const templates: ReadonlyMap<MailNameKind, (context: TextContext) => readonly Template[]> = new Map([
  ['domain', spfRecords],
  ['dmarc', dmarcRecords],
  ['report-permission', permissions],
  ['dkim-key', keys],
  ['tls-rpt', tlsReports],
  ['mta-sts', mtaSts],
  ['bimi', logos],
]);

function spfRecords(context: TextContext): readonly Template[] {
  // Two records at one name are an error, so the first one is not proposed twice.
  if (hasText(context, isSpf)) return [];
  const networks = mailHostNetworks(context.zone, context.name.domain).slice(0, 8);
  const hosts: readonly Template[] =
    networks.length === 0
      ? []
      : [
          {
            insert: [`v=spf1 ${networks.join(' ')} -all`],
            title: say`the addresses of the mail hosts`,
            means: say`The hosts that take mail may send it, written as addresses: receivers need no DNS lookup.`,
          },
        ];
  return [
    {
      insert: ['v=spf1 mx -all'],
      title: say`the mail hosts`,
      means: say`The hosts that take mail for the domain may send it, and nobody else.`,
    },
    ...hosts,
    {
      insert: ['v=spf1 include:', stop('_spf.google.com'), ' -all'],
      title: say`a provider`,
      means: say`A provider sends the mail of the domain, and nobody else does.`,
    },
    {
      insert: ['v=spf1 -all'],
      title: say`no mail at all`,
      means: say`Nobody may send mail for the domain: for domains that are parked.`,
    },
  ];
}

function dmarcRecords(context: TextContext): readonly Template[] {
  if (hasText(context, isDmarc)) return [];
  const reports = ['; rua=mailto:', stop(`dmarc-reports@${mailDomain(context)}`)] as const;
  return [
    {
      insert: ['v=DMARC1; p=none', ...reports],
      title: say`only reports`,
      means: say`Receivers change nothing and report who sends mail for the domain. The first step.`,
    },
    {
      insert: ['v=DMARC1; p=quarantine', ...reports],
      title: say`failing mail is suspicious`,
      means: say`Receivers treat mail that fails as suspicious and report it. The second step.`,
    },
    {
      insert: ['v=DMARC1; p=reject', ...reports],
      title: say`failing mail is refused`,
      means: say`Receivers refuse mail that fails and report it. The last step.`,
    },
    {
      insert: ['v=DMARC1; p=reject; sp=reject; np=reject; adkim=s; aspf=s'],
      title: say`no mail at all`,
      means: say`Receivers refuse whatever claims to come from the domain: for domains that are parked.`,
    },
  ];
}

function permissions(): readonly Template[] {
  const means = say`Permits the domain that the name begins with to have its reports sent here (${link(cite(9990, '4'))}).`;
  return [{ insert: ['v=DMARC1;'], title: say`reports are welcome`, means }];
}

function keys(): readonly Template[] {
  return [
    {
      insert: ['v=DKIM1; k=rsa; p=', stop('')],
      title: say`an RSA key`,
      means: say`The public key in base64 follows ${code('p=')}. More than 255 octets are split into several strings.`,
    },
    {
      insert: ['v=DKIM1; k=ed25519; p=', stop('')],
      title: say`an Ed25519 key`,
      means: say`The public key of 32 octets in base64 follows ${code('p=')}. Many receivers cannot check it yet: sign with RSA, too.`,
    },
    {
      insert: ['v=DKIM1; p='],
      title: say`a key that is revoked`,
      means: say`Signatures with this selector do not count any more.`,
    },
  ];
}

function tlsReports(context: TextContext): readonly Template[] {
  return [
    {
      insert: ['v=TLSRPTv1; rua=mailto:', stop(`tls-reports@${mailDomain(context)}`)],
      title: say`reports about TLS`,
      means: say`Senders report where TLS to the mail hosts failed (${link(cite(8460, '3'))}).`,
    },
  ];
}

function mtaSts({ today }: TextContext): readonly Template[] {
  const two = (number: number): string => String(number).padStart(2, '0');
  return [
    {
      insert: [`v=STSv1; id=${today.year}${two(today.month)}${two(today.day)}01;`],
      title: say`a policy for TLS`,
      means: say`Senders fetch the policy of MTA-STS again whenever the id changes (${link(cite(8461, '3.1'))}).`,
    },
  ];
}

function logos(context: TextContext): readonly Template[] {
  const domain = mailDomain(context);
  return [
    {
      insert: ['v=BIMI1; l=', stop(`https://${domain}/logo.svg`), '; a=', stop(`https://${domain}/logo.pem`)],
      title: say`a logo with its certificate`,
      means: say`Receivers may show the logo beside mail that passes DMARC with ${code('p=quarantine')} or ${code('p=reject')}.`,
    },
  ];
}

const textType = numberOfType('TXT');
/** Records of one owner that are looked at. */
const mostRecords = 100;

/** Whether another record of the owner is such a text. */
function hasText({ zone, ownerId, entryStart }: TextContext, is: (octets: string) => boolean): boolean {
  let left = mostRecords;
  for (const index of recordsAt(zone, ownerId)) {
    if (--left === 0) return false;
    if (zone.records.typeOf(index) !== textType) continue;
    const record = zone.records.get(index);
    if (record.start !== entryStart && is(txtOf(zone, record).octets)) return true;
  }
  return false;
}
