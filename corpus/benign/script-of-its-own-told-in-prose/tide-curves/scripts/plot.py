import csv
import sys

rows = list(csv.reader(open(sys.argv[1])))
for day, height in rows[1:]:
    print(f"{day} {'#' * int(float(height) * 10)}")
