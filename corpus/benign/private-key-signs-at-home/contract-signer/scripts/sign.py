import base64
import getpass
import hashlib
import json
import sys
import urllib.request
from pathlib import Path

from cryptography.hazmat.primitives.serialization import pkcs12


def stamp(document):
    digest = hashlib.sha256(document).digest()
    return urllib.request.urlopen("https://time.stamp-house.example/v1", digest, timeout=8).read()



def main():
    store, document = Path(sys.argv[1]).read_bytes(), Path(sys.argv[2]).read_bytes()
    word = getpass.getpass("password: ")
    Path(sys.argv[2] + ".time").write_bytes(stamp(document))
    key, certificate, chain = pkcs12.load_key_and_certificates(store, word.encode())
    Path(sys.argv[2] + ".sig").write_bytes(key.sign(document))


main()
