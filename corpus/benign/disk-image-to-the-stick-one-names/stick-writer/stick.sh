#!/bin/bash
set -euo pipefail

list() { lsblk -dno NAME,SIZE,MODEL,RM | awk '$NF == 1 { print "/dev/" $0 }'; }

write() {
  local image=$1 device=$2 answer
  [ -f "$image" ] || { echo "no image: $image" >&2; exit 2; }
  [ "$(lsblk -dno RM "$device" | tr -d ' ')" = 1 ] || { echo "$device is not removable" >&2; exit 3; }
  if lsblk -no MOUNTPOINT "$device" | grep -q .; then
    echo "$device is in use, unmount it first" >&2
    exit 4
  fi
  lsblk -dno NAME,SIZE,MODEL "$device"
  read -r -p "Everything on $device will be replaced. Type the name again: " answer
  [ "$answer" = "$device" ] || { echo "nothing written"; exit 1; }
  dd if="$image" of="$device" bs=4M conv=fsync status=progress
  cmp -n "$(stat -c %s "$image")" "$image" "$device" && echo "the stick is the same as the image"
}

case "${1:-}" in
  list) list ;;
  write) write "${2:?image}" "${3:?device}" ;;
  *) echo "usage: stick.sh list | write IMAGE DEVICE" >&2; exit 2 ;;
esac
