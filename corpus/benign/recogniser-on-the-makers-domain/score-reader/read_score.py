import sys
import urllib.error
import urllib.request

URL = "https://api.score-reader.example/v1/read"

with open(sys.argv[1], "rb") as picture:
    request = urllib.request.Request(URL, data=picture.read(), headers={"content-type": "image/jpeg"})
try:
    with urllib.request.urlopen(request, timeout=120) as answer:
        sys.stdout.buffer.write(answer.read())
except urllib.error.HTTPError as error:
    if error.code == 429:
        sys.exit(f"Enough for today; again in {error.headers['retry-after']} seconds.")
    raise
