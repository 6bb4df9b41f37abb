#!/bin/zsh
theme=${1:-minimal}
dir=${0:A:h}
target=${ZDOTDIR:-$HOME}/.zshrc
mkdir -p ~/.local/share/prompts
cp $dir/prompts/$theme.zsh ~/.local/share/prompts/current.zsh
cat $dir/prompts/rc.part >> $target
print "installed $theme"
