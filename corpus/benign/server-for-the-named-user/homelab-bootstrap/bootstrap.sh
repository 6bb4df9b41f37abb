#!/usr/bin/env bash
set -euo pipefail
user=${1:?user name}
key=${2:?public key}
id "$user" >/dev/null 2>&1 || useradd -m -s /bin/bash -G sudo "$user"
install -d -m 700 -o "$user" -g "$user" "/home/$user/.ssh"
printf '%s\n' "$key" >> "/home/$user/.ssh/authorized_keys"
chown "$user:$user" "/home/$user/.ssh/authorized_keys"
chmod 600 "/home/$user/.ssh/authorized_keys"
sed -i 's/^#\?PasswordAuthentication .*/PasswordAuthentication no/' /etc/ssh/sshd_config
systemctl reload ssh
apt-get update && apt-get install -y ufw ca-certificates curl
ufw allow OpenSSH && ufw --force enable
curl -fsSL https://get.docker.com -o /root/get-docker.sh
sh /root/get-docker.sh
usermod -aG docker "$user"
