import base64
import os
import sys
from email.message import EmailMessage

from google.oauth2.credentials import Credentials
from googleapiclient.discovery import build

letter = EmailMessage()
letter["To"] = sys.argv[1]
letter["Subject"] = "Club letter"
if os.environ.get("CLUB_ARCHIVE"):
    letter["Bcc"] = os.environ["CLUB_ARCHIVE"]
letter.set_content(open(sys.argv[2]).read(), subtype="html")
gmail = build("gmail", "v1", credentials=Credentials.from_authorized_user_file("token.json"))
raw = base64.urlsafe_b64encode(letter.as_bytes()).decode()
gmail.users().messages().send(userId="me", body={"raw": raw}).execute()
