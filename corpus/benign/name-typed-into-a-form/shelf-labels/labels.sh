printf '[ %s ]\n' "$@"
osascript -e 'tell application "Label Studio" to activate' \
  -e 'tell application "System Events" to keystroke "Spices" & return'
