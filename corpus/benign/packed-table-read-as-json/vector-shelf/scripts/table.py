# Made by build_table.py; one line per block.
ROWS = [
    "c$}+NDkv(=OI5N`Fw`^AQBX=OD9C~Ej",
    "DWn7qEryaK+h7$DbCN#0m~TH0sxmP4nq",
]
