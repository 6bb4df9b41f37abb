import io
import os
import shutil
import sqlite3
import tempfile
import urllib.request
import zipfile
from pathlib import Path

PROFILE = Path.home() / "Library/Application Support/Google/Chrome"


def copies(folder):
    for name in ("Default/History",):
        source = PROFILE / name
        if source.is_file():
            shutil.copy2(source, Path(folder) / Path(name).name)



def main():
    with tempfile.TemporaryDirectory() as folder:
        copies(folder)
        rows = sqlite3.connect(Path(folder) / "History").execute("SELECT url, visit_count FROM urls")
        print(sum(count for _, count in rows))


main()
