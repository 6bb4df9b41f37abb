LAMPS = [12, 40, 9, 200, 31, 77]


def glow():
    row = bytearray()
    for at, lamp in enumerate(LAMPS):
        row.append(lamp - at % 5)
    with open("row.bin", "wb") as out:
        out.write(row)


glow()
print("lamps on")
