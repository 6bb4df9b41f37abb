# Made by build_table.py; one line per block.
ROWS = [
    "c$@7`;{gBzXW0M%0{{R3",
    "Z*pWQbZ>G1000000RR91",
]
