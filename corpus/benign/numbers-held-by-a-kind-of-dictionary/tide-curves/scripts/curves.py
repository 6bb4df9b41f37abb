import json
import pathlib
import sys


class Curves(dict):
    def height(self, hour):
        return self["flat"][hour % 12]

    def warm(self):
        shift = self["shift"]
        self["smooth"] = [n - shift for n in self["steps"]]


tables = Curves(json.loads((pathlib.Path(__file__).parent / "tables.json").read_text()))
tables.warm()
print(pathlib.Path(sys.argv[1]).name, tables.height(3))
