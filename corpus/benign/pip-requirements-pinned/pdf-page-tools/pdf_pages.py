"""pdf-pages merge a.pdf b.pdf -o out.pdf | pdf-pages rotate in.pdf 90 --pages 2-4 -o out.pdf"""
import argparse
from pathlib import Path

from pypdf import PdfReader, PdfWriter


def pages_of(text: str, count: int) -> set[int]:
    if text == "all":
        return set(range(count))
    first, _, last = text.partition("-")
    return set(range(int(first) - 1, int(last or first)))


def main() -> None:
    parser = argparse.ArgumentParser()
    commands = parser.add_subparsers(dest="command", required=True)
    merge = commands.add_parser("merge")
    merge.add_argument("files", nargs="+")
    rotate = commands.add_parser("rotate")
    rotate.add_argument("file")
    rotate.add_argument("angle", type=int, choices=(90, 180, 270))
    rotate.add_argument("--pages", default="all")
    for command in (merge, rotate):
        command.add_argument("-o", "--out", type=Path, required=True)
    args = parser.parse_args()
    if args.out.exists():
        parser.error(f"{args.out} exists")
    writer = PdfWriter()
    if args.command == "merge":
        for file in args.files:
            writer.append(file)
    else:
        reader = PdfReader(args.file)
        chosen = pages_of(args.pages, len(reader.pages))
        for number, page in enumerate(reader.pages):
            writer.add_page(page.rotate(args.angle) if number in chosen else page)
    writer.write(args.out)
    print(f"{len(writer.pages)} pages → {args.out}")


if __name__ == "__main__":
    main()
