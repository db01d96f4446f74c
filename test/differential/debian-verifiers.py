# Verifies messages with Debian's pyspf, dkimpy and authheaders: JSON lines of cases on standard input (see mail-cases.ts),
# JSON lines {spf, dkim, arc, dmarc} on standard output. dkimpy is asked about each signature, which authheaders is not.
import base64
import json
import sys

import authheaders
import authheaders.dmarc_lookup as lookup
import dkim
import spf
from authheaders import DKIMAuthenticationResult, SPFAuthenticationResult
from dns.resolver import NXDOMAIN, NoAnswer, NoNameservers

world = {}


def records(name, kind):
    """The records at a name: a list, or None for a name that does not exist."""
    found = world.get(name.rstrip(".").lower())
    if found is None:
        return None
    if found.get("servfail"):
        raise NoNameservers()
    return found.get(kind, [])


def for_spf(name, kind, tcpfallback=True, timeout=30):
    try:
        found = records(name, kind) or []
    except NoNameservers:
        raise spf.TempError("SERVFAIL")
    if kind == "TXT":
        return [((name, kind), [text.encode("latin-1")]) for text in found]
    if kind == "MX":
        return [((name, kind), (preference, host)) for preference, host in found]
    return [((name, kind), data) for data in found]


def for_dkim(name, timeout=5):
    found = records(name.decode("latin-1"), "TXT")
    return found[0].encode("latin-1") if found else None


class Text(str):
    def __str__(self):
        return '"' + self + '"'


def for_dmarc(name, kind="TXT"):
    found = records(name, kind.upper())
    if found is None:
        raise NXDOMAIN()
    if not found:
        raise NoAnswer()
    return [Text(text) for text in found]


def kept(make):
    """The same list again and again: reading it takes as long as everything else together."""
    made = []
    return lambda *words, **names: made[0] if made else made.append(make(*words, **names)) or made[0]


spf.DNSLookup = for_spf
lookup.PublicSuffixList = kept(lookup.PublicSuffixList)
lookup.query = for_dmarc


def guarded(check):
    try:
        return check()
    except NoNameservers:
        return "temperror"
    except Exception as error:
        return type(error).__name__


def dmarc_of(octets, sender, spf_result, signatures):
    results = []
    for result, domain in signatures or [("none", "")]:
        said = DKIMAuthenticationResult(result=result, header_d=domain)
        envelope = SPFAuthenticationResult(result=spf_result, smtp_mailfrom=sender)
        results.append(authheaders.check_dmarc(octets, envelope, said).result)
    return "pass" if "pass" in results else results[0]


def domain_of(octets, index):
    fields = [value for name, value in dkim.rfc822_parse(octets)[0] if name.lower() == b"dkim-signature"]
    return dkim.util.parse_tag_value(fields[index]).get(b"d", b"").decode("latin-1").lower()


for line in sys.stdin:
    case = json.loads(line)
    world = case["dns"]
    octets = base64.b64decode(case["message"])
    sender = case["mailFrom"]
    spf_result = guarded(lambda: spf.check2(i=case["ip"], s=sender, h=case["helo"])[0])
    signatures = []
    for index in range(case["signatures"]):
        ok = guarded(lambda: dkim.DKIM(octets, minkey=1024).verify(index, for_dkim))
        domain = guarded(lambda: domain_of(octets, index))
        signatures.append(("pass" if ok is True else "fail" if ok is False else ok, domain))
    arc = guarded(lambda: dkim.ARC(octets, minkey=1024).verify(for_dkim)[0])
    arc = arc.decode("latin-1") if isinstance(arc, bytes) else arc
    envelope = sender or "postmaster@" + case["helo"]
    dmarc = guarded(lambda: dmarc_of(octets, envelope, spf_result, signatures))
    print(json.dumps({"spf": spf_result, "dkim": [result for result, _ in signatures], "arc": arc, "dmarc": dmarc}))
