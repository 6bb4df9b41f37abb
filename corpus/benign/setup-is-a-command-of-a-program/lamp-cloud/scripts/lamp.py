import sys

from commands import COMMANDS

print(COMMANDS[sys.argv[1]](sys.argv[2:]))
