import platform
from pathlib import Path

ROOTS = {
    "Darwin": ["Library/Application Support/Google/Chrome", "Library/Application Support/BraveSoftware/Brave-Browser"],
    "Linux": [".config/google-chrome", ".config/BraveSoftware/Brave-Browser"],
}


def bookmarks(profiles):
    for root in ROOTS.get(platform.system(), []):
        for profile in profiles:
            path = Path.home() / root / profile / "Bookmarks"
            if path.exists():
                yield path
