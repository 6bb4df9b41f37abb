PS1='\w $(git branch --show-current 2>/dev/null)\n❯ '
