#!/bin/bash
places=(eu-west us-east ap-south)
router=${1:-192.0.2.1}

delay() { ping -c1 -W1 "$1.line-check.example" 2>/dev/null | awk -F= '/time=/{print $NF}'; }

patterns() {
  for byte in 00 ff aa 55; do
    echo "$byte"
  done
}

for p in "${places[@]}"; do
  printf 'delay     %-9s %s\n' "$p" "$(delay "$p")"
done

patterns | while read -r byte; do
  got=$(ping -c 10 -i 0.3 -W 1 -p "$byte" "$router" </dev/null | grep -c 'bytes from')
  printf 'pattern   %-9s %s/10\n' "$byte" "$got"
done
