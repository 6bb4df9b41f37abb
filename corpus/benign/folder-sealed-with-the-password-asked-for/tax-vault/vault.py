import getpass
import pathlib
import sys

from core import seal, unseal

action, place = sys.argv[1], pathlib.Path(sys.argv[2]).expanduser()
password = getpass.getpass("Password: ")
if action == "seal":
    if getpass.getpass("Once more: ") != password:
        sys.exit("the two are not the same, nothing was written")
    seal(place, place.with_name(place.name + ".vault"), password)
elif action == "open":
    unseal(place, place.with_name(place.stem + "-opened"), password)
else:
    sys.exit("usage: vault.py seal|open FOLDER")
