import json
import sys
import urllib.parse
import urllib.request

BASE = "https://timetable.example/bin/stboard.exe/en"
query = urllib.parse.urlencode({"input": sys.argv[1], "boardType": "dep", "maxJourneys": 6, "L": "vs_json"})
with urllib.request.urlopen(f"{BASE}?{query}", timeout=15) as answer:
    for journey in json.load(answer)["journey"]:
        print(journey["countdown"], "min", journey["name"], journey["direction"])
