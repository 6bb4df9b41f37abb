import json
import sys

for day in json.load(open(sys.argv[1], encoding="utf-8"))["days"]:
    print(day["date"], round(sum(day["wind"]) / len(day["wind"]), 1))
