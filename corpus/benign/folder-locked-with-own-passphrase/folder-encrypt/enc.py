import argparse
import base64
import getpass
import os
import pathlib

from cryptography.fernet import Fernet
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC


def cipher(salt):
    kdf = PBKDF2HMAC(hashes.SHA256(), 32, salt, 600_000)
    return Fernet(base64.urlsafe_b64encode(kdf.derive(getpass.getpass("Passphrase: ").encode())))


ap = argparse.ArgumentParser()
ap.add_argument("action", choices=["lock", "unlock"])
ap.add_argument("folder", type=pathlib.Path)
ap.add_argument("--delete-originals", action="store_true")
a = ap.parse_args()
saltfile = a.folder / ".salt"
if not saltfile.exists():
    saltfile.write_bytes(os.urandom(16))
f = cipher(saltfile.read_bytes())
for p in sorted(a.folder.rglob("*")):
    if not p.is_file() or p.name == ".salt":
        continue
    if a.action == "lock" and p.suffix != ".enc":
        p.with_name(p.name + ".enc").write_bytes(f.encrypt(p.read_bytes()))
        if a.delete_originals:
            p.unlink()
    elif a.action == "unlock" and p.suffix == ".enc":
        p.with_suffix("").write_bytes(f.decrypt(p.read_bytes()))
