import argparse

import pandas

parser = argparse.ArgumentParser()
parser.add_argument("file")
parser.add_argument("--count", required=True)
parser.add_argument("--by")
options = parser.parse_args()

answers = pandas.read_csv(options.file)
if options.by:
    table = pandas.crosstab(answers[options.count], answers[options.by])
else:
    table = answers[options.count].value_counts(dropna=False)
print(table.to_string())
print("answers:", len(answers), "without one:", int(answers[options.count].isna().sum()))
