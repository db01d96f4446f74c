import { ConfigurationTarget, workspace } from 'vscode';
import { has, openExample, waitForFindings } from './zones';

describe('settings', () => {
  it('switch a rule off and on while the zone is open', async () => {
    const zone = await openExample('zones/db.example.net');
    await waitForFindings(zone, 'DMARC010', has('DMARC010'));
    const settings = workspace.getConfiguration('dnsMailAuth', zone.uri);
    await settings.update('rules', { DMARC010: 'off' }, ConfigurationTarget.Global);
    try {
      await waitForFindings(
        zone,
        'no DMARC010',
        (findings) => findings.length > 0 && !has('DMARC010')(findings),
      );
    } finally {
      await settings.update('rules', undefined, ConfigurationTarget.Global);
    }
    await waitForFindings(zone, 'DMARC010 again', has('DMARC010'));
  });
});
