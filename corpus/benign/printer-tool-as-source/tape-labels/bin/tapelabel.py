import argparse

WIDTHS = {29: 0x1D, 62: 0x3E}

parser = argparse.ArgumentParser(description="Prints labels on the LP-40.")
parser.add_argument("--width", type=int, choices=WIDTHS, default=62)
parser.add_argument("--device", default="/dev/usb/lp0")
parser.add_argument("file")
options = parser.parse_args()

with open(options.file, encoding="utf-8") as file:
    labels = [label.strip() for label in file.read().split("\n\n") if label.strip()]

with open(options.device, "wb") as printer:
    printer.write(b"\x1b@")
    printer.write(b"\x1bW" + bytes([WIDTHS[options.width]]))
    for label in labels:
        printer.write(label.encode("cp850", "replace") + b"\n\x1bd")
print(f"{len(labels)} printed")
