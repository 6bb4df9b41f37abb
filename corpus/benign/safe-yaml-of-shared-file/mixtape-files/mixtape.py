import sys

import yaml

with open(sys.argv[1], encoding="utf-8") as file:
    mixtape = yaml.safe_load(file)

tracks = mixtape.get("tracks", [])
for track in tracks:
    if set(track) != {"artist", "title"}:
        sys.exit(f"not a track: {track}")

print(mixtape["name"])
for number, track in enumerate(tracks, 1):
    print(f"{number:2}. {track['artist']}: {track['title']}")
