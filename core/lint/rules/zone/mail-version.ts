/** How the mail records of today begin, in any case. */
export const mailVersion = /^v=(?:spf1|DMARC1|DKIM1|STSv1|TLSRPTv1|BIMI1)/i;
