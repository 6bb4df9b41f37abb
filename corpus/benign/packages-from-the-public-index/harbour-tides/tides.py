import json
import sys
from datetime import datetime, timedelta

import numpy as np

with open(sys.argv[1], encoding="utf-8") as file:
    harbour = json.load(file)
start = datetime.fromisoformat(sys.argv[2])
epoch = datetime.fromisoformat(harbour["epoch"])
times = [start + timedelta(minutes=step) for step in range(0, 24 * 60, 5)]
hours = np.array([(time - epoch).total_seconds() / 3600 for time in times])
heights = np.full(hours.shape, harbour["mean"])
for part in harbour["parts"]:
    heights += part["height"] * np.cos(np.radians(part["speed"] * hours - part["phase"]))
for i in range(1, len(times) - 1):
    if heights[i - 1] < heights[i] >= heights[i + 1]:
        print(f"high {times[i]:%H:%M} {heights[i]:.1f} m")
    if heights[i - 1] > heights[i] <= heights[i + 1]:
        print(f"low  {times[i]:%H:%M} {heights[i]:.1f} m")
