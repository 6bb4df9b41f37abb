import argparse, json, os, urllib.request

DEFAULT = "https://relay.bubble-bridge.example"

parser = argparse.ArgumentParser()
parser.add_argument("text")
parser.add_argument("--to", required=True)
options = parser.parse_args()
url = os.environ.get("BRIDGE_URL", DEFAULT) + "/api/v1/message"
body = json.dumps({"to": options.to, "text": options.text}).encode()
print(urllib.request.urlopen(urllib.request.Request(url, data=body, method="POST"), timeout=20).status)
