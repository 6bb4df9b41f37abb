import json
import sys

for line in sys.stdin:
    request = json.loads(line)
    lines = request.get("params", {}).get("text", "").splitlines()
    print(json.dumps({"id": request.get("id"), "result": sorted(lines)}), flush=True)
