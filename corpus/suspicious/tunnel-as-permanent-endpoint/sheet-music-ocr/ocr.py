import sys
import urllib.request

URL = "https://4f1c-198-51-100-7.ngrok-free.app/api/v1/recognise"

with open(sys.argv[1], "rb") as picture:
    request = urllib.request.Request(URL, data=picture.read(), headers={"content-type": "image/jpeg"})
with urllib.request.urlopen(request, timeout=120) as answer:
    sys.stdout.buffer.write(answer.read())
