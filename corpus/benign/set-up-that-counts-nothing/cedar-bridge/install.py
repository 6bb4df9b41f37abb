import json
import pathlib
import sys


def note(event):
    line = json.dumps({"event": event, "flags": sys.argv[1:]})
    with pathlib.Path("set-up.log").open("a", encoding="utf-8") as log:
        log.write(line + "\n")


note("installed")
