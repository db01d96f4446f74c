/** What a page, a terminal, a spreadsheet or a reader could fall for. */
export const hostileText =
  '=cmd|calc <img src=x onerror="document.title=1"><script>document.title=2</script>\u202egpj.\u2066\u200b \u001b[31mred ${1} {{1}} [x](command:workbench.action.quit)';

const xml = hostileText.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\u001b', '&#27;');
const cdata = `<![CDATA[${hostileText.replaceAll('\u001b', '')}]]>`;

/** A report in which every text is hostile. */
export const hostileReport = `<?xml version="1.0" encoding="UTF-8"?>
<feedback><version>${xml}</version><report_metadata><org_name>${cdata}</org_name><email>${xml}</email>
<extra_contact_info>${xml}</extra_contact_info><report_id>${xml}</report_id>
<date_range><begin>1795132800</begin><end>1795219199</end></date_range><error>${cdata}</error>
<generator>${xml}</generator></report_metadata>
<policy_published><domain>${xml}</domain><adkim>${xml}</adkim><aspf>${xml}</aspf><p>${xml}</p><sp>${xml}</sp><pct>${xml}</pct><fo>${xml}</fo></policy_published>
<record><row><source_ip>${xml}</source_ip><count>7</count><policy_evaluated><disposition>${xml}</disposition><dkim>fail</dkim><spf>${xml}</spf>
<reason><type>${xml}</type><comment>${cdata}</comment></reason></policy_evaluated></row>
<identifiers><envelope_to>${xml}</envelope_to><envelope_from>${xml}</envelope_from><header_from>${xml}</header_from></identifiers>
<auth_results><dkim><domain>${xml}</domain><selector>${xml}</selector><result>${xml}</result><human_result>${xml}</human_result></dkim>
<spf><domain>${xml}</domain><scope>${xml}</scope><result>${xml}</result></spf></auth_results></record></feedback>
`;
