#!/usr/bin/env bash
cp themes/calm.zsh "$HOME/.calm-prompt"
echo '[ -f ~/.calm-prompt ] && source ~/.calm-prompt' >> "$HOME/.zshrc"
