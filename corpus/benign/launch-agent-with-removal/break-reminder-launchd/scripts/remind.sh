#!/bin/bash
hour=$(date +%H)
if [ "$hour" -ge 9 ] && [ "$hour" -lt 18 ]; then
  osascript -e 'display notification "Stand up, look out of the window." with title "Break"'
fi
