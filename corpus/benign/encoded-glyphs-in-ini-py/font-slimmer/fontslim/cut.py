import base64
import configparser
import pathlib
import subprocess
import sys

settings = configparser.ConfigParser()
settings.read(pathlib.Path(__file__).with_name("data.ini"))


def run(font, text):
    keep = base64.b64decode(settings["cut"]["keep"]).decode()
    target = pathlib.Path(font).with_name(pathlib.Path(font).stem + "-slim.woff2")
    command = [sys.executable, "-m", "fontTools.subset", font, f"--text={text + keep}", "--flavor=woff2", f"--output-file={target}"]
    subprocess.run(command, check=True)
    print(target, target.stat().st_size, "bytes")
