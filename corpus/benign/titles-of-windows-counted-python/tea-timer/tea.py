import collections
import sys
import time

import pygetwindow

end = time.time() + float(sys.argv[1]) * 60
seen = collections.Counter()
while time.time() < end:
    seen[pygetwindow.getActiveWindowTitle()] += 10
    time.sleep(10)
print("\a ready", seen.most_common(3))
