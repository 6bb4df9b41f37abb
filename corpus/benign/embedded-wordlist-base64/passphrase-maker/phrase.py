import base64
import pathlib
import secrets
import sys

PACKED = (
    "Y29wcGVyIGxhbXAgb3R0ZXIgdmlvbGV0IHNhbmQgdHJhaW4gbWFwbGUgcml2ZXIgcGVuY2lsIGNsb3VkIGFuY2hvciBicmVhZCBjYW5kbGUgZHJpZnQgZW1iZXIgZmFicmlj"
    ""
)
SECOND = "Z2FyZGVuIGhhcmJvciBpc2xhbmQgamFja2V0IGtldHRsZSBsZW1vbiBtYXJibGUgbmVlZGxlIG9yYW5nZSBwYXBlciBxdWFydHogcmFiYml0IHNpbHZlciB0ZWFwb3QgdW1icmVsbGEgd2FsbnV0"

own = pathlib.Path(__file__).with_name("words.txt")
if own.exists():
    words = own.read_text(encoding="utf-8").split()
else:
    words = (base64.b64decode(PACKED) + b" " + base64.b64decode(SECOND)).decode().split()
print("-".join(secrets.choice(words) for _ in range(int(sys.argv[1]))))
