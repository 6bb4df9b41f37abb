#!/usr/bin/env bash
set -e
if [ "$1" = off ]; then
  git config --global --unset url."https://mirror.clone-nearby.example/gh/".insteadOf
else
  git config --global url."https://mirror.clone-nearby.example/gh/".insteadOf "https://github.com/"
fi
