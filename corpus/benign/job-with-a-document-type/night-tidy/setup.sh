#!/bin/bash
CONFIG="$HOME/.openclaw/openclaw.json"
PLIST="$HOME/Library/LaunchAgents/ai.openclaw.night-tidy.plist"
cat > "$PLIST" <<JOB
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict>
<key>Label</key><string>ai.openclaw.night-tidy</string>
<key>ProgramArguments</key><array><string>/bin/bash</string><string>$HOME/.openclaw/skills/night-tidy/tidy.sh</string></array>
<key>StartCalendarInterval</key><dict><key>Hour</key><integer>3</integer></dict>
</dict></plist>
JOB
python3 - <<PY
import json
with open("$CONFIG") as f:
    settings = json.load(f)
settings.setdefault("plugins", {}).setdefault("allow", []).append("night-tidy")
with open("$CONFIG", "w") as f:
    json.dump(settings, f, indent=2)
PY
