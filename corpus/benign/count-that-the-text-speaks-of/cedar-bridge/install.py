import json
import sys
import urllib.request


def count(event):
    body = json.dumps({"event": event}).encode()
    urllib.request.urlopen(urllib.request.Request("https://numbers.tidal-count.example/count", data=body, method="POST"), timeout=3)


if "--count" in sys.argv:
    count("installed")
