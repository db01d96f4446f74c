/** Somebody who sends mail for others, and the name that their SPF records are included by. */
export interface MailProvider {
  /** As they call themselves. */
  readonly name: string;
  /** What stands behind `include:`. */
  readonly include: string;
}

/*
 * Facts that providers publish. Where each was read stands behind it: DC is the template that the provider itself published
 * for Domain Connect (github.com/Domain-Connect/Templates), "zones" are records that many of its customers publish.
 */
export const mailProviders: readonly MailProvider[] = [
  { name: 'Google Workspace', include: '_spf.google.com' }, // DC about.me.website_and_email, checkemaildelivery.com
  { name: 'Microsoft 365', include: 'spf.protection.outlook.com' }, // DC leadape.io.outreach, checkemaildelivery.com
  { name: 'Apple iCloud Mail', include: 'icloud.com' }, // dailytool.net
  { name: 'Zoho Mail', include: 'zoho.com' }, // checkemaildelivery.com; zoho.eu and zoho.in for those regions
  { name: 'Fastmail', include: 'spf.messagingengine.com' }, // zones, wirewiki.com
  { name: 'Proton Mail', include: '_spf.protonmail.ch' }, // zones, wirewiki.com
  { name: 'mailbox.org', include: 'mailbox.org' }, // zones
  { name: 'Migadu', include: 'spf.migadu.com' }, // zones
  { name: 'Gandi', include: '_mailcust.gandi.net' }, // zones; what their API gives to a new domain
  { name: 'OVHcloud', include: 'mx.ovh.com' }, // their own guide to SPF
  { name: 'GoDaddy', include: 'secureserver.net' }, // DC godaddy.com.cpanel_email
  { name: 'Hostinger', include: '_spf.mail.hostinger.com' }, // zones
  { name: 'Namecheap Private Email', include: 'spf.privateemail.com' }, // zones
  { name: 'Rackspace Email', include: 'emailsrvr.com' }, // their own documentation
  { name: 'Titan', include: 'spf.titan.email' }, // DC godaddy.com.cpanel_titanemail
  { name: 'Mail.ru', include: '_spf.mail.ru' }, // zones
  { name: 'Forward Email', include: 'spf.forwardemail.net' }, // DC forwardemail.net.email
  { name: 'ImprovMX', include: 'spf.improvmx.com' }, // DC improvmx.com.email
  { name: 'Amazon SES', include: 'amazonses.com' }, // DC agentsmail.io.sending-domain and 116 more
  { name: 'SendGrid', include: 'sendgrid.net' }, // DC agentcollect.com.email-whitelabel
  { name: 'Mailgun', include: 'mailgun.org' }, // DC addresstwo.com.mailgun
  { name: 'Mailjet', include: 'spf.mailjet.com' }, // DC mailjet.com.domain-auth
  { name: 'Postmark', include: 'spf.mtasv.net' }, // DC mailbluster.com.sender-verification-postmark
  { name: 'SMTP2GO', include: 'smtp2go.net' }, // DC mailbluster.com.sender-verification-smtp2go
  { name: 'Brevo', include: 'spf.brevo.com' }, // DC vantapanel.com.hosting
  { name: 'Mailchimp', include: 'servers.mcsv.net' }, // zones, checkemaildelivery.com
  { name: 'Mandrill', include: 'spf.mandrillapp.com' }, // zones, wirewiki.com
  { name: 'MailChannels', include: 'relay.mailchannels.net' }, // DC mail.pohjoistech.fi.email, zones
  { name: 'Salesforce', include: '_spf.salesforce.com' }, // DC sendcanary.com.spf, zones
  { name: 'Zendesk', include: 'mail.zendesk.com' }, // DC goentri.com.fourthwall, wirewiki.com
  { name: 'エックスサーバー (Xserver)', include: 'spf.sender.xserver.jp' }, // zones
  { name: 'ロリポップ! (Lolipop!)', include: '_spf.lolipop.jp' }, // zones
  { name: 'ヘテムル (heteml)', include: '_spf.heteml.jp' }, // support.heteml.jp, article 360041679414
  { name: 'お名前.com (Onamae.com)', include: '_spf.onamae.ne.jp' }, // zones
  { name: 'ConoHa', include: '_spf.conoha.ne.jp' }, // zones
  { name: '配配メール (HaiHai Mail)', include: 'spf.haihaimail.jp' }, // support.haihaimail.jp, arrivalimprovement/spfset
];
