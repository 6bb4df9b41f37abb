import os
import shutil

here = os.path.dirname(os.path.abspath(__file__))
place = os.path.expanduser("~/.local/bin/ghi")
if shutil.which("gh") and not os.path.exists(place):
    os.makedirs(os.path.dirname(place), exist_ok=True)
    os.symlink(os.path.join(here, "quick.sh"), place)
