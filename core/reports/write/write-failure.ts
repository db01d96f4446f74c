/** A failure report that is to be written, about one message. Texts of fields have one character an octet. */
export interface FailureDraft {
  /** `rfc7489` and `rfc9991` say the opposite of one another in Identity-Alignment. */
  readonly standard: 'rfc7489' | 'rfc9991';
  readonly from: string;
  readonly to: string;
  /** As in RFC 5322 s3.3. */
  readonly date: string;
  /** Of the message that failed. */
  readonly subject: string;
  readonly userAgent: string;
  readonly reportedDomain: string;
  readonly sourceIp: string | undefined;
  readonly mailFrom: string | undefined;
  readonly arrivalDate: string | undefined;
  readonly deliveryResult: 'delivered' | 'spam' | 'policy' | 'reject' | 'other';
  /** The whole field, its name included. */
  readonly authenticationResults: string;
  /** Mechanisms that gave an aligned pass. */
  readonly aligned: readonly ('dkim' | 'spf')[];
  /** The signature to tell about; undefined for a message without any. */
  readonly dkim:
    | { readonly domain: string; readonly selector: string; readonly identity: string | undefined }
    | undefined;
  /** SPF records that were used. */
  readonly spfRecords: readonly { readonly domain: string; readonly text: string }[];
  /** Header of the message, octet by octet. */
  readonly header: string;
}

/**
 * A failure report as a mail, one character an octet, lines ended by CRLF (RFC 5965 s2, RFC 6591 s3, RFC 9991 s4). Of the
 * message only its header is in it: the body is nobody's business.
 */
export function writeFailure(draft: FailureDraft): string {
  const boundary = boundaryFor(draft);
  const parts = [
    ['text/plain; charset=us-ascii', textOf(draft)],
    ['message/feedback-report', `${feedbackOf(draft).join('\r\n')}\r\n`],
    ['text/rfc822-headers', endedOnce(draft.header.replace(/\r?\n/g, '\r\n'))],
  ];
  const header = [
    `From: ${oneLine(draft.from)}`,
    `To: ${oneLine(draft.to)}`,
    `Date: ${oneLine(draft.date)}`,
    `Subject: FW: ${oneLine(draft.subject)}`,
    'MIME-Version: 1.0',
    'Auto-Submitted: auto-generated',
    'Content-Type: multipart/report; report-type=feedback-report;',
    `  boundary="${boundary}"`,
  ];
  const body = parts.map(([type, text]) => `--${boundary}\r\nContent-Type: ${type}\r\n\r\n${text}\r\n`);
  return `${header.join('\r\n')}\r\n\r\n${body.join('')}--${boundary}--\r\n`;
}

function textOf({ reportedDomain, sourceIp, arrivalDate }: FailureDraft): string {
  const from = sourceIp === undefined ? '' : ` from ${sourceIp}`;
  const when = arrivalDate === undefined ? '' : ` on ${oneLine(arrivalDate)}`;
  return `A message that names ${oneLine(reportedDomain)} as its author${from}${when} failed DMARC.\r\n`;
}

function feedbackOf(draft: FailureDraft): string[] {
  const { dkim, sourceIp, mailFrom, arrivalDate } = draft;
  const fields: [string, string | undefined][] = [
    ['Feedback-Type', 'auth-failure'],
    ['User-Agent', draft.userAgent],
    ['Version', '1'],
    ['Original-Mail-From', mailFrom === undefined ? undefined : `<${mailFrom}>`],
    ['Arrival-Date', arrivalDate],
    ['Source-IP', sourceIp],
    ['Reported-Domain', draft.reportedDomain],
    ['Auth-Failure', 'dmarc'],
    ['Delivery-Result', draft.deliveryResult],
    ['Identity-Alignment', alignmentOf(draft)],
    ['DKIM-Domain', dkim?.domain],
    ['DKIM-Identity', dkim === undefined ? undefined : (dkim.identity ?? `@${dkim.domain}`)],
    ['DKIM-Selector', dkim?.selector],
    ...draft.spfRecords.map(({ domain, text }): [string, string] => [
      'SPF-DNS',
      `txt : ${domain} : "${text.replace(/["\\]/g, '\\$&')}"`,
    ]),
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${oneLine(value)}`],
  );
  return [...lines, draft.authenticationResults.replace(/\r?\n(?![ \t])/g, ' ').trimEnd()];
}

/** RFC 7489 s7.3.1 lists what did align; the drafts of RFC 9991 list what did not (docs/differences.md). */
function alignmentOf({ standard, aligned }: FailureDraft): string {
  const listed = (['dkim', 'spf'] as const).filter(
    (one) => aligned.includes(one) === (standard === 'rfc7489'),
  );
  return listed.length === 0 ? 'none' : listed.join(', ');
}

/** Nobody's text can begin a field of its own. */
function oneLine(text: string): string {
  return text
    .replace(/[\u0000-\u001f\u007f]+/g, ' ')
    .trim()
    .slice(0, 900);
}

/** A boundary that stands nowhere in the report; the same for the same report. */
function boundaryFor(draft: FailureDraft): string {
  const all = JSON.stringify(draft);
  let hash = 0;
  for (let at = 0; at < all.length; at++) hash = (Math.imul(hash, 31) + all.charCodeAt(at)) | 0;
  for (let count = hash >>> 0; ; count++) {
    const boundary = `=_report_${count.toString(36)}`;
    if (!all.includes(boundary)) return boundary;
  }
}

/** With one line end behind it, however many there were. */
function endedOnce(text: string): string {
  let end = text.length;
  while (text.endsWith('\r\n', end)) end -= 2;
  return `${text.slice(0, end)}\r\n`;
}
