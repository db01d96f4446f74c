; example.com: the company, as its administrator keeps it in git.
$ORIGIN example.com.
$TTL 1h
@               IN SOA  ns1 hostmaster (
                        2026112201      ; serial
                        2h              ; refresh
                        30m             ; retry
                        2w              ; expire
                        10m )           ; negative answers
                IN NS   ns1
                IN NS   ns2.example.net.
                IN MX   10 mail
                IN MX   20 mail2
                IN TXT  "v=spf1 mx include:_spf.example.com -all"

ns1             IN A    192.0.2.1
                IN AAAA 2001:db8::1
mail            IN A    192.0.2.25
                IN AAAA 2001:db8::25
                IN TXT  "v=spf1 a -all"         ; the name in HELO
mail2           IN A    198.51.100.25
                IN TXT  "v=spf1 a -all"
www             IN A    192.0.2.80
_spf            IN TXT  ( "v=spf1 ip4:198.51.100.0/24 "         ; newsletters
                          "ip6:2001:db8:100::/48 ~all" )

; Keys are rotated twice a year; the old one is revoked, not deleted.
s2026b._domainkey IN TXT (
                "v=DKIM1; k=rsa; t=s; "
                "p=MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA3ZZB2gYDSCJoAQRTivqbip57dB5EYo19jp3+M1IyhPj9/c7d7Ki60KTAQEDLU9T+g07y6PkSvadwCRt/XIMzrjDk1VnfabWDqFBkR011a2jsRUUE7SazCuw5Fx7wHcbgOl67EQ70oUN+7+6eDVrAWkdlbT"
                "kTspfi6g23+26kREEbmke1j5ZBfVRgX4+8oHAPJmDXSnDkyRQnNSHw/JQb9yGisrS1Hdi9boHi70KJkKndU8LqnJoYLHzdjgxYYsGrjaXi35lXnA1APHOcYRUrcfUL8/yl+UdtNvzES6kKRc3v+FFcR4URdmp0DCdtUTod7J2mrq0EjS2QfToBTv4WnQIDAQAB" )
s2026a._domainkey IN TXT "v=DKIM1; p="          ; revoked 2026-07-01
ed2026._domainkey IN TXT "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="

_dmarc          IN TXT  ( "v=DMARC1; p=reject; sp=reject; np=reject; "
                          "rua=mailto:dmarc-reports@example.com" )
