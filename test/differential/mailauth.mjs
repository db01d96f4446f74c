// Verifies messages with npm's mailauth, as strictly as it can: JSON lines of cases on standard input (see mail-cases.ts),
// JSON lines {spf, dkim, arc, dmarc} on standard output. Usage: node mailauth.mjs FOLDER, which has it in node_modules.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { argv, stdin } from 'node:process';
import { createInterface } from 'node:readline';

const { authenticate } = createRequire(join(argv[2], 'package.json'))('mailauth');

for await (const line of createInterface({ input: stdin })) {
  const { message, ip, helo, mailFrom, dns } = JSON.parse(line);
  const resolver = async (name, type) => {
    const found = Object.hasOwn(dns, name.toLowerCase()) ? dns[name.toLowerCase()] : undefined;
    if (found?.servfail) throw Object.assign(new Error('servfail'), { code: 'ESERVFAIL' });
    if (found === undefined) throw Object.assign(new Error('not found'), { code: 'ENOTFOUND' });
    if (!found[type]) throw Object.assign(new Error('no data'), { code: 'ENODATA' });
    if (type === 'TXT') return found.TXT.map((text) => text.match(/[\s\S]{1,250}/g));
    return type === 'MX' ? found.MX.map(([priority, exchange]) => ({ priority, exchange })) : found[type];
  };
  const options = {
    ip,
    helo,
    sender: mailFrom,
    mta: 'mx.example.jp',
    resolver,
    strict: true,
    disableBimi: true,
  };
  const input = Buffer.from(message, 'base64');
  try {
    const { spf, dkim, arc, dmarc } = await authenticate(input, options);
    const results = (dkim?.results ?? [])
      .map(({ status }) => status.result)
      .filter((result) => result !== 'none');
    const said = {
      spf: spf?.status?.result,
      dkim: results,
      arc: arc?.status?.result,
      dmarc: dmarc?.status?.result,
    };
    console.log(JSON.stringify(said));
  } catch (error) {
    console.log(JSON.stringify({ error: error.message }));
  }
}
