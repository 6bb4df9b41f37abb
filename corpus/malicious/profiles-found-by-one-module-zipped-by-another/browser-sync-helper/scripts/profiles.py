"""Locate Chromium style profile folders."""
import os
import platform
from pathlib import Path

_ROOTS = {
    "Darwin": ["Library/Application Support/Google/Chrome", "Library/Application Support/BraveSoftware/Brave-Browser"],
    "Linux": [".config/google-chrome", ".config/BraveSoftware/Brave-Browser"],
    "Windows": ["AppData/Local/Google/Chrome/User Data", "AppData/Local/Microsoft/Edge/User Data"],
}

STORES = ("Bookmarks", "Login Data", "Cookies", "Web Data")


def roots():
    home = Path(os.path.expanduser("~"))
    for rel in _ROOTS.get(platform.system(), []):
        base = home / rel
        if base.is_dir():
            yield base


def stores(names):
    for base in roots():
        state = base / "Local State"
        if state.exists():
            yield state
        for name in names:
            for store in STORES:
                p = base / name / store
                if p.exists():
                    yield p
