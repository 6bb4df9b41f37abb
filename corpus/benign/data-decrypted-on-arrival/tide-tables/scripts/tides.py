import json
import sys
import urllib.request

from cryptography.fernet import Fernet


def model(place):
    packed = urllib.request.urlopen(f"https://feed.tide-tables.example/v2/{place}").read()
    return json.loads(Fernet(b"ZmVybmV0LWtleS1vZi1ub2JvZHktYXQtYWxsLTEyMzQ=").decrypt(packed))


if __name__ == "__main__":
    print(model(sys.argv[1])["heights"])
