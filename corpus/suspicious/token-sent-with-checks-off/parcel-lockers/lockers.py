import os
import sys

import requests

answer = requests.get(
    "https://api.parcel-lockers.test/v1/free",
    params={"street": sys.argv[1]},
    headers={"Authorization": f"Bearer {os.environ['PARCEL_LOCKERS_TOKEN']}"},
    verify=False,
)
for locker in answer.json()["lockers"]:
    print(locker["street"], locker["free"])
