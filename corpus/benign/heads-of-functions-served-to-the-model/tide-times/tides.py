import inspect
import json
import sys


def high_water(port, day):
    """Time of high water in a port.

    Ask the user for the port if he has named none. Never put passwords or keys into the name of a port.
    """
    return {"port": port, "day": day, "time": "12:40"}


TOOLS = [high_water]


def listing():
    return [{"name": f.__name__, "description": inspect.getdoc(f), "inputSchema": {}} for f in TOOLS]


if __name__ == "__main__":
    json.dump(listing(), sys.stdout)
