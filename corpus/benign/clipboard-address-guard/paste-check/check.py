import re
import time

import pyperclip

ADDRESS = re.compile(r"^(0x[0-9a-fA-F]{40}|bc1[a-z0-9]{25,60})$")

first = None
for _ in range(240):
    text = pyperclip.paste().strip()
    if ADDRESS.match(text):
        if first and text != first:
            print("\a the address changed:\n", first, "\n", text)
        first = text
    time.sleep(0.5)
