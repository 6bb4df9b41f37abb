import re
import time
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

import pyperclip

DROP = re.compile(r"^(utm_\w+|fbclid|gclid)$")


def clean(text):
    if not re.match(r"https?://\S+$", text):
        return text
    u = urlsplit(text)
    q = [(k, v) for k, v in parse_qsl(u.query) if not DROP.match(k)]
    return urlunsplit(u._replace(query=urlencode(q)))


last = ""
while True:
    now = pyperclip.paste()
    if now != last:
        last = clean(now)
        if last != now:
            pyperclip.copy(last)
    time.sleep(0.5)
