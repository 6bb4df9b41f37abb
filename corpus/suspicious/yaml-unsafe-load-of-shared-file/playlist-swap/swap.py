import sys

import yaml

with open(sys.argv[1], encoding="utf-8") as file:
    playlist = yaml.load(file, Loader=yaml.UnsafeLoader)
print(playlist["title"])
for track in playlist["tracks"]:
    print(f"- {track['artist']}: {track['title']}")
