import shutil
import sys
from pathlib import Path


def main():
    if len(sys.argv) < 2:
        print("usage: keep_copy.py DECK")
        return
    deck = Path(sys.argv[1])
    shutil.copy2(deck, deck.with_suffix(deck.suffix + ".bak"))
    print("kept")


if __name__ == "__main__":
    main()
