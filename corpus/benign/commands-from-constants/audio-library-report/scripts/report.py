import json
import os
import pathlib
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

SUFFIXES = {".mp3", ".m4a", ".flac", ".ogg", ".opus", ".wav"}
PROBE = ["ffprobe", "-v", "error", "-show_format", "-show_streams", "-of", "json"]


def probe(path):
    done = subprocess.run([*PROBE, str(path)], capture_output=True, text=True, timeout=60)
    if done.returncode != 0:
        return f"?\t?\t?\t?\t?\t{path.name}"
    data = json.loads(done.stdout)
    form, tags = data["format"], data["format"].get("tags", {})
    return "\t".join([
        f'{float(form.get("duration", 0)):.0f}',
        f'{int(form.get("bit_rate", 0)) // 1000}',
        data["streams"][0]["codec_name"],
        tags.get("artist", "-"),
        tags.get("title", "-"),
        path.name,
    ])


if __name__ == "__main__":
    if sys.stdout.isatty():
        os.system("cls" if os.name == "nt" else "clear")
    files = [path for path in pathlib.Path(sys.argv[1]).rglob("*") if path.suffix.lower() in SUFFIXES]
    with ThreadPoolExecutor(4) as pool:
        for line in pool.map(probe, files):
            print(line)
