import json
import sys
import urllib.request

lat, lon = sys.argv[1:3]


def get(url):
    with urllib.request.urlopen(url, timeout=15) as answer:
        return json.load(answer)


days = get(
    f"https://api.open-meteo.com/v1/forecast?latitude={lat}&longitude={lon}"
    "&daily=temperature_2m_min&hourly=soil_temperature_6cm&timezone=auto"
)["daily"]
for day, low in zip(days["time"], days["temperature_2m_min"]):
    if low < 2:
        print(day, f"{low:.0f} °C: frost on the ground is possible")
moon = get(f"https://aa.usno.navy.mil/api/rstt/oneday?date={days['time'][0]}&coords={lat},{lon}")
print("moon:", moon["properties"]["data"]["curphase"])
