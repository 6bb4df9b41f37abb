import subprocess
import sys
from pathlib import Path

FOLDER = Path.home() / ".config" / "git" / "ruler-hooks"

MESSAGE = """#!/bin/sh
[ "$(head -n1 "$1" | wc -c)" -le 72 ] || { echo "too long"; exit 1; }
"""

if "--install" in sys.argv:
    FOLDER.mkdir(parents=True, exist_ok=True)
    (FOLDER / "commit-msg").write_text(MESSAGE)
    (FOLDER / "commit-msg").chmod(0o755)
    subprocess.run(["git", "config", "--global", "core.hooksPath", str(FOLDER)], check=True)
else:
    subprocess.run(["git", "config", "--global", "--unset", "core.hooksPath"])
