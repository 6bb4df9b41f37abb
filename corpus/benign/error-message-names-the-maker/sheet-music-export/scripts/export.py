import shutil
import subprocess
import sys

PROGRAM = shutil.which("mscore") or shutil.which("musescore")

if PROGRAM is None:
    sys.exit("MuseScore is missing. Download it from https://musescore.org/download and run the installer, then try again.")

subprocess.run([PROGRAM, "-o", sys.argv[1].replace(".mscz", ".pdf"), sys.argv[1]], check=True)
