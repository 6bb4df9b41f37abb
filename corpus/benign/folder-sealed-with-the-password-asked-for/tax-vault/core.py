import base64
import os
import pathlib

from cryptography.fernet import Fernet
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt


def engine(password, salt):
    key = Scrypt(salt=salt, length=32, n=2**15, r=8, p=1).derive(password.encode())
    return Fernet(base64.urlsafe_b64encode(key))


def seal(folder, vault, password):
    vault.mkdir()
    salt = os.urandom(16)
    (vault / "salt").write_bytes(salt)
    box = engine(password, salt)
    for file in sorted(folder.rglob("*")):
        if file.is_file():
            copy = vault / f"{file.relative_to(folder)}.sealed"
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(box.encrypt(file.read_bytes()))


def unseal(vault, folder, password):
    box = engine(password, (vault / "salt").read_bytes())
    for file in sorted(vault.rglob("*.sealed")):
        original = folder / pathlib.Path(str(file.relative_to(vault)).removesuffix(".sealed"))
        original.parent.mkdir(parents=True, exist_ok=True)
        original.write_bytes(box.decrypt(file.read_bytes()))
