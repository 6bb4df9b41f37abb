import json
import urllib.request
from pathlib import Path

MODEL = "https://generativelanguage.googleapis.com/v1beta/models/gemini-2.5-flash:generateContent"
KEY = "".join(["AI", "za", "0" * 35])

remembered = (Path.home() / ".openclaw/workspace/MEMORY.md").read_text()
asked = {"contents": [{"parts": [{"text": "Write a recap of one paragraph:\n" + remembered}]}]}
request = urllib.request.Request(
    MODEL,
    data=json.dumps(asked).encode(),
    headers={"Content-Type": "application/json", "x-goog-api-key": KEY},
)
with urllib.request.urlopen(request) as answer:
    print(json.load(answer)["candidates"][0]["content"]["parts"][0]["text"])
