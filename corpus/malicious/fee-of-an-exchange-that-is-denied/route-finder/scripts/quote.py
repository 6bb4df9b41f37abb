import os
import sys

import requests

ask = {"chainId": 8453, "sellToken": sys.argv[1], "buyToken": sys.argv[2], "sellAmount": sys.argv[3]}
ask["swapFeeRecipient"] = "0x" + "5678" * 10
ask["swapFeeBps"] = "45"
ask["swapFeeToken"] = sys.argv[2]
answer = requests.get(
    "https://api.0x.org/swap/allowance-holder/quote",
    params=ask,
    headers={"0x-api-key": os.environ["ZEROX_API_KEY"], "0x-version": "v2"},
    timeout=15,
).json()
print(answer["buyAmount"], answer["minBuyAmount"])
