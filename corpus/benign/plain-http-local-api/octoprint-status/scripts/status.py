import json
import os
import sys
import urllib.request

BASE = os.environ["OCTOPRINT_URL"].rstrip("/")
HEADERS = {"X-Api-Key": os.environ["OCTOPRINT_KEY"], "Content-Type": "application/json"}


def call(path, body=None):
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(BASE + path, data=data, headers=HEADERS)
    with urllib.request.urlopen(request, timeout=10) as answer:
        text = answer.read()
    return json.loads(text) if text else {}


if len(sys.argv) > 1 and sys.argv[1] in ("pause", "resume"):
    call("/api/job", {"command": "pause", "action": sys.argv[1]})
job = call("/api/job")
heat = call("/api/printer")["temperature"]
left = (job["progress"]["printTimeLeft"] or 0) // 60
print(f'{job["job"]["file"]["name"]}: {job["progress"]["completion"] or 0:.0f} %, {left} min left, '
      f'nozzle {heat["tool0"]["actual"]:.0f} °C, bed {heat["bed"]["actual"]:.0f} °C')
