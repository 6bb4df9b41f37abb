PROMPT='%~ %# '
RPROMPT='%T'
