#!/usr/bin/env bash
# clean.sh IN OUT [mono]
set -euo pipefail
in="$1"; out="$2"; mode="${3:-stereo}"
target=-16
ac=()
if [ "$mode" = mono ]; then target=-19; ac=(-ac 1); fi
pass1=$(ffmpeg -hide_banner -i "$in" -af "highpass=f=80,afftdn=nr=12,acompressor=ratio=3:threshold=-20dB,loudnorm=I=$target:TP=-1:LRA=11:print_format=json" -f null - 2>&1 | sed -n '/{/,/}/p')
mi=$(printf '%s' "$pass1" | sed -n 's/.*"input_i" : "\(.*\)".*/\1/p')
mt=$(printf '%s' "$pass1" | sed -n 's/.*"input_tp" : "\(.*\)".*/\1/p')
ml=$(printf '%s' "$pass1" | sed -n 's/.*"input_lra" : "\(.*\)".*/\1/p')
mh=$(printf '%s' "$pass1" | sed -n 's/.*"input_thresh" : "\(.*\)".*/\1/p')
ffmpeg -hide_banner -y -i "$in" "${ac[@]}" -af "highpass=f=80,afftdn=nr=12,acompressor=ratio=3:threshold=-20dB,loudnorm=I=$target:TP=-1:LRA=11:measured_I=$mi:measured_TP=$mt:measured_LRA=$ml:measured_thresh=$mh" -codec:a libmp3lame -b:a 128k "$out"
echo "wrote $out"
