import base64
import json
import os


def phrase():
    return os.getenv("PEBBLE_PASSPHRASE") or None


def unlock(sealed, words):
    return bytes(a ^ b for a, b in zip(base64.b64decode(sealed), words.encode())).hex()


def open_purse(path):
    with open(path) as f:
        data = json.load(f)
    account = data["account"]
    key = os.getenv("PEBBLE_PRIVATE_KEY")
    if key:
        return {"account": account, "private_key": key}
    if data.get("sealed"):
        return {"account": account, "private_key": unlock(data["sealed"], phrase())}
    if "private_key" in data:
        return data
    raise ValueError("no key in this purse")
