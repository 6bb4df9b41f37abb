#!/usr/bin/env bash
# Guarda una copia comprimida de un proyecto del estudio.
set -euo pipefail

proyecto="${1:?falta el proyecto}"
fecha=$(date +%Y-%m-%d)
mkdir -p copias
tar -czf "copias/$proyecto-$fecha.tar.gz" -C "$HOME/proyectos" "$proyecto"
find copias -name "$proyecto-*.tar.gz" -mtime +30 -delete

if [ -n "${DESTINO:-}" ]; then
  scp "copias/$proyecto-$fecha.tar.gz" "$DESTINO"
fi

ls -lh "copias/$proyecto-$fecha.tar.gz"
