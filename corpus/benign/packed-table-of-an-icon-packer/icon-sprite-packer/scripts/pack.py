#!/usr/bin/env python3
import argparse
import json
import pathlib
import re
import sys
import zlib
import xml.etree.ElementTree as ET

SVG = "http://www.w3.org/2000/svg"
ET.register_namespace("", SVG)
ASSET = pathlib.Path(__file__).resolve().parent.parent / "assets" / "aliases.json"


def aliases() -> dict[str, str]:
    if not ASSET.exists():
        return {}
    d = json.loads(ASSET.read_text())
    raw = zlib.decompress(bytes(d["data"]))
    if len(raw) != d["length"] or zlib.crc32(raw) != d["crc"]:
        sys.exit("aliases.json is damaged, build it again")
    table = json.loads(raw)
    assert all(isinstance(k, str) and re.fullmatch(r"[a-z0-9-]+", v) for k, v in table.items())
    return table


def build(path: str) -> None:
    table = dict(line.split() for line in pathlib.Path(path).read_text().splitlines() if line.strip())
    raw = json.dumps(table, separators=(",", ":")).encode()
    ASSET.parent.mkdir(exist_ok=True)
    ASSET.write_text(json.dumps({"length": len(raw), "crc": zlib.crc32(raw), "data": list(zlib.compress(raw, 9))}))
    print(len(table), "aliases")


def clean(el: ET.Element, multi: bool) -> None:
    for child in list(el):
        tag = child.tag.rsplit("}", 1)[-1] if isinstance(child.tag, str) else "comment"
        if tag in ("script", "metadata", "foreignObject", "comment") or not str(child.tag).startswith("{" + SVG):
            el.remove(child)
        else:
            clean(child, multi)
    for k, v in list(el.attrib.items()):
        name = k.rsplit("}", 1)[-1].lower()
        if name.startswith("on") or (name == "href" and not v.startswith("#")) or "url(http" in v.lower():
            del el.attrib[k]
        elif name in ("fill", "stroke") and v != "none" and not multi:
            el.attrib[k] = "currentColor"


def main() -> None:
    p = argparse.ArgumentParser()
    p.add_argument("folder", nargs="?")
    p.add_argument("-o", default="sprite.svg")
    p.add_argument("--preview")
    p.add_argument("--dump-aliases", action="store_true")
    p.add_argument("--build-aliases")
    a = p.parse_args()
    if a.build_aliases:
        return build(a.build_aliases)
    names = aliases()
    if a.dump_aliases:
        print(json.dumps(names, indent=1))
        return
    sprite = ET.Element(f"{{{SVG}}}svg")
    seen: set[str] = set()
    for f in sorted(pathlib.Path(a.folder).glob("*.svg")):
        name = names.get(f.stem, f.stem.lower().replace("_", "-"))
        if name in seen:
            sys.exit(f"two icons are called {name}")
        seen.add(name)
        root = ET.parse(f).getroot()
        clean(root, f.stem.endswith("-multi"))
        sym = ET.SubElement(sprite, f"{{{SVG}}}symbol", id=name, viewBox=root.get("viewBox", "0 0 24 24"))
        sym.extend(list(root))
    ET.ElementTree(sprite).write(a.o, encoding="utf-8", xml_declaration=True)
    if a.preview:
        cells = "".join(f'<figure><svg width="24" height="24"><use href="{a.o}#{n}"/></svg><figcaption>{n}</figcaption></figure>' for n in sorted(seen))
        pathlib.Path(a.preview).write_text(f"<!doctype html><meta charset=utf-8><style>body{{display:grid;grid-template-columns:repeat(8,1fr)}}</style>{cells}")
    print(len(seen), "icons in", a.o)


if __name__ == "__main__":
    main()
