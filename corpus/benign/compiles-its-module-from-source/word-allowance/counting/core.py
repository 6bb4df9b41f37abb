import re


def count(text):
    return len(text.split())


def chapters(text):
    text = re.split(r"^#+ References$", text, flags=re.MULTILINE)[0]
    text = re.sub(r"^```.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL)
    title = "before the first heading"
    lines = []
    for line in text.splitlines():
        if line.startswith("#"):
            if lines:
                yield title, "\n".join(lines)
            title, lines = line.lstrip("# "), []
        elif not line.startswith("|"):
            lines.append(line)
    yield title, "\n".join(lines)
