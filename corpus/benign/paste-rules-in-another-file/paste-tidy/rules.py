import re

TABLE = [
    (re.compile(r"(\w)-\n(\w)"), r"\1\2"),
    (re.compile(r"(?<!\n)\n(?!\n)"), " "),
    (re.compile("[\u201c\u201d]"), '"'),
    (re.compile("[\u2018\u2019]"), "'"),
    (re.compile(r" {2,}"), " "),
]


def tidy(text):
    for pattern, value in TABLE:
        text = pattern.sub(value, text)
    return text
