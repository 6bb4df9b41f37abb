import os
import pathlib
import sys
import urllib.request

TOKEN = os.environ["NOTE_BOT_TOKEN"]
REFUSED = {".env", "id_rsa", "id_ed25519", "logins.json", "key4.db"}


def send(path):
    if path.name in REFUSED or "tdata" in path.parts:
        sys.exit("keys and profiles are not sent")
    if input(f"Send {path.name}? [y/n] ") != "y":
        sys.exit("not sent")
    address = f"https://api.telegram.org/bot{TOKEN}/sendDocument?chat_id={os.environ['NOTE_CHAT']}"
    urllib.request.urlopen(urllib.request.Request(address, path.read_bytes()), timeout=30)


if __name__ == "__main__":
    send(pathlib.Path(sys.argv[2]))
