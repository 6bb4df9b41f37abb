#!/usr/bin/env bash
# Weekly disk report. Reads sizes, deletes nothing, needs no password.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
label=com.apfelputz.diskreport
plist="$HOME/Library/LaunchAgents/$label.plist"
store="$HOME/.diskreport.tsv"

folders() {
  printf '%s\n' "$HOME/Library/Caches" "$HOME/Library/Developer/Xcode/DerivedData" "$HOME/Downloads" "$HOME/.docker"
}

now() {
  local free old new text="" tmp
  free=$(df -g / | awk 'NR==2 {print $4}')
  tmp=$(mktemp)
  while read -r d; do
    [ -d "$d" ] || continue
    new=$(du -sk "$d" 2>/dev/null | cut -f1)
    old=$(awk -F'\t' -v d="$d" '$1==d {print $2}' "$store" 2>/dev/null || true)
    printf '%s\t%s\n' "$d" "$new" >> "$tmp"
    if [ -n "$old" ] && [ $((new - old)) -gt 524288 ]; then
      text="$text$(awk -v k=$((new - old)) 'BEGIN{printf "+%.1fG", k/1048576}')  ${d/#$HOME/~}"$'\n'
    fi
  done < <(folders)
  mv "$tmp" "$store"
  printf 'Free %s GB\n%s' "$free" "$text"
  osascript -e "display notification \"Free $free GB\" with title \"Disk report\"" || true
}

install() {
  local body
  body=$(cat <<P
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict>
  <key>Label</key><string>$label</string>
  <key>ProgramArguments</key><array><string>/bin/bash</string><string>$here/report.sh</string><string>now</string></array>
  <key>StartCalendarInterval</key><dict><key>Weekday</key><integer>1</integer><key>Hour</key><integer>9</integer></dict>
</dict></plist>
P
)
  printf '%s\n' "$body"
  read -r -p "Write this to $plist? [y/N] " a
  [ "$a" = y ] || exit 0
  printf '%s\n' "$body" > "$plist"
  launchctl bootstrap "gui/$(id -u)" "$plist"
  echo "installed, remove with: report.sh uninstall"
}

uninstall() {
  launchctl bootout "gui/$(id -u)/$label" 2>/dev/null || true
  rm -f "$plist"
  echo "removed"
}

case "${1:-now}" in now) now ;; install) install ;; uninstall) uninstall ;; *) echo "now|install|uninstall" ;; esac
