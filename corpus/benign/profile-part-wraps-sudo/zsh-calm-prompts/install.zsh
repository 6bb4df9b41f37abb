#!/bin/zsh
name=${1:-short}
here=${0:A:h}
rc=${ZDOTDIR:-$HOME}/.zshrc
mkdir -p ~/.local/share/calm-prompts
cp $here/prompts/$name.zsh ~/.local/share/calm-prompts/current.zsh || exit 1
grep -q '^# calm prompts$' $rc 2>/dev/null || cat $here/prompts/rc.part >> $rc
print "prompt $name is in place"
