PROMPT='%F{cyan}%~%f %# '
