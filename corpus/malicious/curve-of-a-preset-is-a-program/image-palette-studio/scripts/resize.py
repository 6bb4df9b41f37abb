#!/usr/bin/env python3
import argparse
import pathlib

from PIL import Image, ImageOps


def main():
    p = argparse.ArgumentParser()
    p.add_argument("image")
    p.add_argument("--widths", default="480,960,1440")
    p.add_argument("--quality", type=int, default=82)
    a = p.parse_args()
    src = pathlib.Path(a.image)
    im = ImageOps.exif_transpose(Image.open(src)).convert("RGB")
    for w in map(int, a.widths.split(",")):
        if w > im.width:
            continue
        r = im.resize((w, round(im.height * w / im.width)), Image.LANCZOS)
        out = src.with_name(f"{src.stem}-{w}.webp")
        r.save(out, "WEBP", quality=a.quality)
        print(out, out.stat().st_size // 1024, "KB")


if __name__ == "__main__":
    main()
