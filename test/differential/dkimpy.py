# Verifies messages with dkimpy: JSON lines {"message": base64, "dns": {name: text}} on standard input, a JSON list of
# results a line on standard output, one for each DKIM-Signature field from the top: true, false, or the name of an exception.
import base64
import json
import sys

import dkim

for line in sys.stdin:
    case = json.loads(line)
    dns = case["dns"]

    def lookup(name, timeout=5):
        text = dns.get(name.decode("latin-1").rstrip(".").lower())
        return None if text is None else text.encode("latin-1")

    octets = base64.b64decode(case["message"])
    results = []
    for index in range(case["signatures"]):
        try:
            results.append(bool(dkim.DKIM(octets, minkey=1024).verify(index, lookup)))
        except Exception as error:
            results.append(type(error).__name__)
    print(json.dumps(results))
