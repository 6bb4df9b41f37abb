import importlib
import re
import sys

FORMATS = {"json": "json", "csv": "csv"}


class Commands:
    def words(self, text):
        return len(re.findall(r"\w+", text))

    def sentences(self, text):
        return len(re.findall(r"[.!?]+(?:\s|$)", text)) or 1

    def time(self, text):
        return f"{self.words(text) / 230:.1f} min"

    def readability(self, text):
        syllables = len(re.findall(r"[aeiouy]+", text.lower()))
        words, sentences = self.words(text), self.sentences(text)
        return round(206.835 - 1.015 * words / sentences - 84.6 * syllables / words)


def main(argv):
    name, path, *rest = argv
    commands = Commands()
    if name.startswith("_") or not hasattr(commands, name):
        raise SystemExit("words | sentences | time | readability")
    with open(path, encoding="utf8") as handle:
        result = getattr(commands, name)(handle.read())
    if rest and rest[0] in FORMATS:
        module = importlib.import_module(FORMATS[rest[0]])
        if module.__name__ == "json":
            print(module.dumps({name: result}))
            return
    print(result)


main(sys.argv[1:])
