import argparse
import json
from datetime import date
from pathlib import Path

from box import Box
from places import bookmarks

HERE = Path(__file__).parent


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--into", type=Path, required=True)
    args = parser.parse_args()
    settings = json.loads((HERE / "settings.json").read_text())
    archive = settings["archive"]
    target = args.into.expanduser() / f"{archive['prefix']}-{date.today()}.zip"
    box = Box(target)
    for path in bookmarks(settings["profiles"]):
        print("packed", path.parent.name)
        box.put(path)
    box.close()
    print(target, target.stat().st_size, "bytes")
    for old in sorted(target.parent.glob(f"{archive['prefix']}-*.zip"))[: -archive["keep"]]:
        print("older than the last", archive["keep"], old)


if __name__ == "__main__":
    main()
