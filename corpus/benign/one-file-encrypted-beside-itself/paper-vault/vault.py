import pathlib
import sys

from cryptography.fernet import Fernet

box = Fernet(pathlib.Path("vault.key").read_bytes())
paper = pathlib.Path(sys.argv[1])
paper.with_suffix(".locked").write_bytes(box.encrypt(paper.read_bytes()))
