"""Marks the welcome as seen, so that the container starts without questions.

Works around https://github.com/some-user/some-agent/issues/81.
"""

import json
import os
from pathlib import Path

home = Path(os.environ.get("CLAUDE_CONFIG_DIR", Path.home()))
settings = home / ".claude.json"
config = json.loads(settings.read_text()) if settings.exists() else {}
config["seenWelcome"] = True
settings.write_text(json.dumps(config, indent=2) + "\n")
