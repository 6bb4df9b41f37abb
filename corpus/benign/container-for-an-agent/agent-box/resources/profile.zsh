export PATH="$HOME/.local/bin:$PATH"
export HISTFILE=/history/.zsh_history
export HISTSIZE=100000
alias free-agent='claude --dangerously-skip-permissions'
alias ll='ls -lah'
