"""写真を縮小する。"""
import subprocess
import sys

name, width = sys.argv[1], sys.argv[2]
subprocess.run(f"convert {name} -resize {width}x small-{name}", shell=True, check=True)
print("できました")
