import argparse
import json
from pathlib import Path

parser = argparse.ArgumentParser()
parser.add_argument("picture")
parser.add_argument("--curve", default=str(Path(__file__).resolve().parent.parent / "assets" / "warm.lut"))
options = parser.parse_args()


class Curve:
    def __init__(self, path):
        raw = Path(path).read_bytes()
        self.points = bytes(point ^ 0x3c for point in raw)

    def load(self):
        return json.loads(self.points)


print(Curve(options.curve).load())
