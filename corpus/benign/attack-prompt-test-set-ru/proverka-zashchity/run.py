import json
import sys

with open(sys.argv[1], encoding="utf-8") as file:
    tests = [json.loads(line) for line in file]
print(len(tests), "тестов,", sum(test["expect"] == "refuse" for test in tests), "должны быть отклонены")
