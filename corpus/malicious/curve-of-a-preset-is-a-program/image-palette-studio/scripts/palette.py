#!/usr/bin/env python3
import argparse
import colorsys
import json
import random

from PIL import Image

import presets


def lab(rgb):
    def lin(c):
        c /= 255
        return c / 12.92 if c <= .04045 else ((c + .055) / 1.055) ** 2.4
    r, g, b = map(lin, rgb)
    x, y, z = (.4124 * r + .3576 * g + .1805 * b) / .9505, .2126 * r + .7152 * g + .0722 * b, (.0193 * r + .1192 * g + .9505 * b) / 1.089
    f = lambda t: t ** (1 / 3) if t > .008856 else 7.787 * t + 16 / 116
    return 116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))


def kmeans(px, k, rounds=12):
    random.seed(7)
    centers = random.sample(px, k)
    for _ in range(rounds):
        groups = [[] for _ in centers]
        for p in px:
            groups[min(range(k), key=lambda i: sum((a - b) ** 2 for a, b in zip(p[1], centers[i][1])))].append(p)
        centers = [(tuple(sum(c) / len(g) for c in zip(*(q[0] for q in g))), tuple(sum(c) / len(g) for c in zip(*(q[1] for q in g)))) if g else centers[i]
                   for i, g in enumerate(groups)]
    return sorted(zip(centers, map(len, groups)), key=lambda t: -t[1])


def lum(rgb):
    v = [c / 255 / 12.92 if c / 255 <= .03928 else ((c / 255 + .055) / 1.055) ** 2.4 for c in rgb]
    return .2126 * v[0] + .7152 * v[1] + .0722 * v[2]


def ratio(a, b):
    hi, lo = sorted((lum(a), lum(b)), reverse=True)
    return (hi + .05) / (lo + .05)


def main():
    p = argparse.ArgumentParser()
    p.add_argument("image")
    p.add_argument("--colors", type=int, default=6)
    p.add_argument("--tokens")
    a = p.parse_args()
    table = presets.load()
    im = Image.open(a.image).convert("RGB")
    im.thumbnail((120, 120))
    px = [(c, lab(c)) for c in im.getdata()]
    out = []
    for (rgb, l), n in kmeans(px, a.colors):
        rgb = tuple(round(c) for c in rgb)
        h = colorsys.rgb_to_hsv(*(c / 255 for c in rgb))[0] * 360
        out.append((rgb, n / len(px), table.region(h, (l[1] ** 2 + l[2] ** 2) ** .5)))
    for rgb, share, region in out:
        print("#%02x%02x%02x" % rgb, f"{share:5.1%}", region or "", f"on white {ratio(rgb, (255, 255, 255)):.1f}")
    if a.tokens:
        names = ["main", "accent", "neutral-1", "neutral-2"] + [f"extra-{i}" for i in range(1, 9)]
        json.dump({"color": {n: {"value": "#%02x%02x%02x" % c[0]} for n, c in zip(names, out)}}, open(a.tokens, "w"), indent=2)


if __name__ == "__main__":
    main()
