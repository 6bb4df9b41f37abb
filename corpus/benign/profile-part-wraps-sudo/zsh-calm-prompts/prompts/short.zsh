PROMPT='%F{green}%~%f %# '
