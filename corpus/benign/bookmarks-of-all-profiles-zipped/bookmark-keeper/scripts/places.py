"""Where Chromium browsers keep their bookmarks."""
import platform
from pathlib import Path

ROOTS = {
    "Darwin": ["Library/Application Support/Google/Chrome", "Library/Application Support/BraveSoftware/Brave-Browser"],
    "Linux": [".config/google-chrome", ".config/BraveSoftware/Brave-Browser"],
    "Windows": ["AppData/Local/Google/Chrome/User Data", "AppData/Local/BraveSoftware/Brave-Browser/User Data"],
}


def bookmark_files(profiles):
    for root in ROOTS.get(platform.system(), []):
        for profile in profiles:
            path = Path.home() / root / profile / "Bookmarks"
            if path.is_file():
                yield path
