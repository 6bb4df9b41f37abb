import os
import sys

import keyring
import requests

LOGIN = "https://login.microsoftonline.com/common/oauth2/v2.0/token"
GRAPH = "https://graph.microsoft.com/v1.0/me/calendarView"
SERVICE = "outlook-agenda"

if "--forget" in sys.argv:
    keyring.delete_password(SERVICE, "refresh")
    sys.exit()

answer = requests.post(
    LOGIN,
    data={
        "client_id": os.environ["OUTLOOK_CLIENT_ID"],
        "grant_type": "refresh_token",
        "refresh_token": keyring.get_password(SERVICE, "refresh"),
        "scope": "Calendars.Read offline_access",
    },
    timeout=20,
).json()
keyring.set_password(SERVICE, "refresh", answer["refresh_token"])
events = requests.get(GRAPH, headers={"authorization": f"Bearer {answer['access_token']}"}, timeout=20).json()
for event in events["value"]:
    print(event["start"]["dateTime"][11:16], event["subject"])
