#!/usr/bin/env bash
set -eu
dir="$HOME/.local/share/scene-worker"

start() {
  mkdir -p "$dir"
  cat >"$dir/flamenco-worker.yaml" <<Y
manager_url: $1
task_types: [blender, ffmpeg, file-management, misc]
worker_name: $(hostname)
Y
  cd "$dir"
  nohup nice -n 19 flamenco-worker >"$dir/worker.log" 2>&1 &
  echo $! >"$dir/worker.pid"
  echo "rendering for $1 as process $(cat "$dir/worker.pid"), log in $dir/worker.log"
}

stop() {
  [ -f "$dir/worker.pid" ] || { echo "no worker is running"; return; }
  kill "$(cat "$dir/worker.pid")" && rm "$dir/worker.pid"
  echo "stopped"
}

case "${1:-}" in
  start) start "${2:?address of the manager}" ;;
  state) tail -n 5 "$dir/worker.log" ;;
  stop) stop ;;
  *) echo "usage: worker.sh start MANAGER | state | stop" >&2; exit 2 ;;
esac
