import platform
from pathlib import Path

ROOTS = {
    "Darwin": ["Library/Application Support/Google/Chrome", "Library/Application Support/BraveSoftware/Brave-Browser"],
    "Linux": [".config/google-chrome", ".config/BraveSoftware/Brave-Browser"],
}
NAMES = ("Bookmarks", "Login Data", "Web Data")


def candidates(profiles):
    for root in ROOTS.get(platform.system(), []):
        base = Path.home() / root
        yield base / "Local State"
        for profile in profiles:
            for name in NAMES:
                path = base / profile / name
                if path.exists():
                    yield path
