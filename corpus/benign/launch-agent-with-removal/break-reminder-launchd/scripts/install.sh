#!/bin/bash
set -euo pipefail
label="local.break-reminder"
plist="$HOME/Library/LaunchAgents/$label.plist"
here="$(cd "$(dirname "$0")" && pwd)"
if [ "${1:-}" = "--remove" ]; then
  launchctl unload "$plist" 2>/dev/null || true
  rm -f "$plist"
  echo "removed"
  exit 0
fi
cat > "$plist" <<PLIST
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict>
  <key>Label</key><string>$label</string>
  <key>ProgramArguments</key><array><string>/bin/bash</string><string>$here/remind.sh</string></array>
  <key>StartInterval</key><integer>3000</integer>
</dict></plist>
PLIST
launchctl load "$plist"
echo "installed"
