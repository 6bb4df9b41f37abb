import getpass
import os
import sys

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt


def key(passphrase, salt):
    return Scrypt(salt=salt, length=32, n=2**15, r=8, p=1).derive(passphrase.encode())


action, path = sys.argv[1:3]
passphrase = getpass.getpass("Passphrase: ")
with open(path, "rb") as file:
    data = file.read()
if action == "lock":
    salt, nonce = os.urandom(16), os.urandom(12)
    with open(path + ".box", "xb") as out:
        out.write(salt + nonce + AESGCM(key(passphrase, salt)).encrypt(nonce, data, None))
else:
    with open(path.removesuffix(".box") + ".open", "xb") as out:
        out.write(AESGCM(key(passphrase, data[:16])).decrypt(data[16:28], data[28:], None))
