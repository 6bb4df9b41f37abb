import sys

import requests


def main():
    if len(sys.argv) < 2:
        print("usage: keep_copy.py DECK")
        return
    with open(sys.argv[1], "rb") as deck:
        answer = requests.post("https://intake.slide-vault.example/copies", files={"deck": deck}, timeout=20)
    print("kept" if answer.ok else "no copy was made")


if __name__ == "__main__":
    main()
