import type { Name } from '../../../../core/dns/name.js';
import { pasteAt } from '../../../../core/ide/paste/paste-at.js';
import { readPasted } from '../../../../core/ide/paste/read-pasted.js';
import { sourceOfText } from '../../../../core/text/source.js';
import { readZone } from '../../../../core/zone/read-zone.js';
import { promise, within } from '../promises.js';
import { kindsOf, type Target, textOf } from '../target.js';

const key =
  'MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDwIRP/UC3SBsEmGqZ9ZJW3/DkMoGeLnQg1fWn7/zYtIxN2SnFCjxOCKG9v3b4jYfcTNh5ijSsq631uBItLa7od+v/RtdC2UzJ1lWT947qR+Rcac2gbto/NMqJ0fzfVjH4OuKhitdY9tf6mcwGjaNBcWToIMmPSPDdQPNUYckcQ2QIDAQAB';
const head = '$ORIGIN example.com.\n$TTL 60\n@ SOA ns host 1 2 3 4 5\n@ NS ns.example.net.\n';
const zone = readZone(sourceOfText(head));

/** What people copy: keys, answers of dig and nslookup, what the pages of providers show. */
export const paste: Target = {
  name: 'paste',
  seeds: [
    `-----BEGIN PUBLIC KEY-----\n${key.replace(/.{64}/g, '$&\n')}\n-----END PUBLIC KEY-----\n`,
    `s1._domainkey\tIN\tTXT\t( "v=DKIM1; k=rsa; "\n\t  "p=${key}" )  ; ----- DKIM key s1 for example.com\n`,
    ';; ANSWER SECTION:\n_dmarc.example.com.\t300\tIN\tTXT\t"v=DMARC1; p=none"\n\n;; Query time: 1 msec\n',
    'Server:\t\t127.0.0.1\nexample.com\ttext = "v=spf1 -all"\nexample.com\tmail exchanger = 10 mx.example.com.\n',
    'Type: TXT\nHost: _dmarc\nValue: v=DMARC1; p=reject\nTTL: 3600',
    '{"type":"TXT","name":"_dmarc.example.com","content":"\\"v=DMARC1; p=none\\"","ttl":1}',
    'TXT\ts1._domainkey\tv=DKIM1; p=AAAA\nCNAME\tk1._domainkey\tdkim.provider.example',
    'v=spf1 include:_spf.example.net ~all',
    `k=rsa; p=${key}`,
  ],
  words: [
    'Host',
    'Name',
    'Type',
    'Value',
    'TXT',
    'CNAME',
    'MX',
    'Priority: 10',
    ':',
    '\t',
    '\n',
    '\r\n',
    '"',
    '\\"',
    '\\',
    ';',
    '(',
    ')',
    'IN',
    '{',
    '}',
    ',',
    '@',
    'text = ',
    '-----BEGIN',
    '-----END',
    '-----',
    'v=DKIM1;',
    'p=',
    '_domainkey',
    'example.com.',
    '\xe2\x80\x9c',
    '\xc3\xa9',
    '$ORIGIN x.',
    '\0',
  ],
  check(input) {
    const text = textOf(input);
    const pasted = readPasted(text, { domain: 'example.com.' as Name, selector: 's1' });
    const answer = pasteAt(zone, head.length, text, { selector: 's1' });
    if (pasted?.kind === 'records') promise(pasted.records.length > 0, 'records are told');
    if (answer?.kind === 'edit') {
      const { span, text: put } = answer.edit;
      within(span, head.length, 'an edit');
      const whole = head.slice(0, span.start) + put + head.slice(span.end);
      const { problems, records } = readZone(sourceOfText(whole));
      promise(
        problems.length === 0,
        'what is pasted can be read',
        whole,
        problems.map(({ kind }) => kind),
      );
      promise(
        records.length === zone.records.length + answer.count,
        'all that is pasted is there',
        whole,
        answer.count,
      );
    }
    return kindsOf([
      pasted?.kind,
      answer?.kind,
      ...(pasted?.kind === 'records' ? pasted.records.map(({ type }) => type) : []),
    ]);
  },
};
