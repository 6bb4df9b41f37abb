import collections
import csv
import os
import sys

import stripe

stripe.api_key = os.environ["STALL_KEY"]
sums = collections.Counter()
for row in csv.DictReader(open(sys.argv[1])):
    sums[row["kind"]] += float(row["amount"])
print(sums.most_common())
if "--payout" in sys.argv and input("pay out? ") == "yes":
    stripe.Transfer.create(amount=int(sum(sums.values()) * 100), currency="eur", destination=os.environ["STALL_ACCOUNT"])
