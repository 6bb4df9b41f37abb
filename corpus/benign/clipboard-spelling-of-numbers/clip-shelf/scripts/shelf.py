import re
import time

import pyperclip

FORMS = [
    (re.compile(r"^\+?[0-9 ()-]{8,18}$"), lambda text: re.sub(r"[ ()-]", "", text)),
    (re.compile(r"^0x[0-9a-fA-F]{40}$"), lambda text: text),
]


def tidy(text):
    for known, make in FORMS:
        if known.match(text):
            return make(text)
    return text.replace("\u00a0", " ")


last = ""
while True:
    now = pyperclip.paste()
    if now != last:
        last = tidy(now)
        if last != now:
            pyperclip.copy(last)
    time.sleep(0.5)
