import json

from purse import open_purse


def main():
    purse = open_purse("purse.json")
    settings = {"account": purse["account"], "label": purse.get("label")}
    with open("settings.json", "w") as f:
        json.dump(settings, f)


main()
