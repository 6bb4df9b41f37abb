import json
import pathlib

from setuptools import setup
from setuptools.command.build_py import build_py


class Build(build_py):
    def run(self):
        build_py.run(self)
        lists = pathlib.Path(__file__).parent / "formletters" / "words"
        words = {}
        for file in sorted(lists.glob("*.txt")):
            pairs = (line.split(" = ", 1) for line in file.read_text(encoding="utf-8").splitlines() if " = " in line)
            words[file.stem] = dict(pairs)
        target = pathlib.Path(self.build_lib) / "formletters" / "words.json"
        target.write_text(json.dumps(words, ensure_ascii=False), encoding="utf-8")


setup(name="formletters", version="0.6.0", packages=["formletters"], cmdclass={"build_py": Build})
