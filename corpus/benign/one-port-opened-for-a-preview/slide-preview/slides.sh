sudo ufw allow from 192.168.0.0/16 to any port 8073 proto tcp
python3 -m http.server 8073 --bind 127.0.0.1 --directory "$(dirname "$1")"
