#!/bin/bash
set -e
folder="$1"
agents="$HOME/Library/LaunchAgents"
cat >"$agents/org.desk-gallery.morning.plist" <<PLIST
<plist version="1.0"><dict>
<key>Label</key><string>org.desk-gallery.morning</string>
<key>ProgramArguments</key><array><string>/bin/sh</string><string>-c</string><string>osascript $HOME/.desk-gallery/next.scpt '$folder' | /usr/bin/tee /tmp/gallery.log</string></array>
<key>StartCalendarInterval</key><dict><key>Hour</key><integer>7</integer></dict>
</dict></plist>
PLIST
launchctl load "$agents/org.desk-gallery.morning.plist"
