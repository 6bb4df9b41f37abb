import json
import sys

source, target = sys.argv[1:3]
with open(source, encoding="utf-8") as file:
    guests = json.load(file)
lines = ["name\tseat"] + [f"{guest['name']}\t{guest['seat']}" for guest in guests]
with open(target, "wb") as file:
    file.write(bytes("\r\n".join(lines), "utf-16"))
print(open(target, "rb").read().decode("utf-16"))
