/** A report with a row for each of many sources; the first ones have the most messages. */
export function manySources(count: number): string {
  const records = Array.from({ length: count }, (_, at) => {
    const ip = `10.${at >> 16}.${(at >> 8) & 255}.${at & 255}`;
    const result = at % 3 === 0 ? 'fail' : 'pass';
    return `<record><row><source_ip>${ip}</source_ip><count>${count - at}</count><policy_evaluated><disposition>none</disposition><dkim>${result}</dkim><spf>fail</spf></policy_evaluated></row><identifiers><header_from>example.com</header_from></identifiers><auth_results><spf><domain>example.com</domain><result>fail</result></spf></auth_results></record>`;
  });
  return `<?xml version="1.0"?>
<feedback><report_metadata><org_name>many.example</org_name><email>a@many.example</email><report_id>1</report_id><date_range><begin>1795132800</begin><end>1795219199</end></date_range></report_metadata>
<policy_published><domain>example.com</domain><p>none</p></policy_published>${records.join('\n')}</feedback>`;
}
