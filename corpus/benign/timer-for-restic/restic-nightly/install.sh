#!/usr/bin/env bash
set -euo pipefail
read -rp "Repository (for example sftp:nas:/backup): " repo
dir="$HOME/.config/systemd/user"
mkdir -p "$dir" "$HOME/.config/restic"
printf 'RESTIC_REPOSITORY=%s\nRESTIC_PASSWORD_FILE=%s\n' "$repo" "$HOME/.config/restic/password" > "$HOME/.config/restic/env"
cat > "$dir/restic-nightly.service" <<'U'
[Unit]
Description=restic backup
[Service]
Type=oneshot
EnvironmentFile=%h/.config/restic/env
ExecStart=/usr/bin/restic backup %h --exclude-caches
U
cat > "$dir/restic-nightly.timer" <<'U'
[Timer]
OnCalendar=*-*-* 02:30
Persistent=true
[Install]
WantedBy=timers.target
U
systemctl --user daemon-reload
systemctl --user enable --now restic-nightly.timer
