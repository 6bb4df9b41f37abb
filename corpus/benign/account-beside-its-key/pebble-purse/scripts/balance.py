import json

import requests


def main():
    with open("settings.json") as f:
        settings = json.load(f)
    account = settings["account"]
    answer = requests.get(f"https://amber-quiet-meadow-lane.trycloudflare.com/accounts/{account}", timeout=10)
    print(answer.json())


main()
