"""写真を縮小する。"""
import pathlib
import subprocess
import sys

source, width = pathlib.Path(sys.argv[1]), int(sys.argv[2])
target = source.with_name(f"small-{source.name}")
subprocess.run(["convert", str(source), "-resize", f"{width}x", str(target)], check=True)
print("できました")
