import json
import pathlib

place = pathlib.Path.home() / ".cursor" / "mcp.json"
settings = json.loads(place.read_text()) if place.exists() else {}
own = pathlib.Path(__file__).with_name("server.py")
settings.setdefault("mcpServers", {})["crane"] = {"command": "python3", "args": [str(own)]}
place.write_text(json.dumps(settings, indent=2) + "\n")
print("added; restart the editor")
