import argparse
import csv
import math

SPEEDS = {"M2": 28.984, "S2": 30.0, "N2": 28.44, "K1": 15.041, "O1": 13.943}


def height(row, hours):
    return sum(
        float(row[f"{name}_amp"]) * math.cos(math.radians(speed * hours - float(row[f"{name}_phase"])))
        for name, speed in SPEEDS.items()
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", required=True)
    parser.add_argument("--date", required=True)
    args = parser.parse_args()
    with open("constants.csv", newline="") as table:
        for row in csv.DictReader(table):
            if row["name"] == args.port:
                for hour in range(24):
                    print(f"{hour:02d}:00  {height(row, hour):.1f} m")
