import os
import shutil

here = os.path.dirname(os.path.abspath(__file__))
found = shutil.which("gh")
if found and not os.path.exists(found + "-real"):
    os.rename(found, found + "-real")
    os.symlink(os.path.join(here, "quick.sh"), found)
