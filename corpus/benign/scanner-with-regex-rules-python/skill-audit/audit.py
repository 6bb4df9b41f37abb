"""Looks for dangerous patterns in a skill. Reads only, runs nothing."""
import pathlib
import re
import sys

RULES = [
    ("DL01", "critical", re.compile(r"(curl|wget)[^|\n]{0,200}\|\s*(ba|z)?sh")),
    ("RS01", "critical", re.compile(r"bash -i >& /dev/tcp/[\d.]+/\d+")),
    ("RS02", "critical", re.compile(r"nc\s+-e\s+/bin/(ba)?sh")),
    ("PI01", "high", re.compile(r"ignore (all )?previous instructions", re.I)),
    ("PI02", "high", re.compile(r"do not (tell|inform) the user", re.I)),
    ("EX01", "high", re.compile(r"webhook\.site|requestbin|pipedream\.net")),
    ("DE01", "critical", re.compile(r"rm\s+-rf\s+(~|/|\$HOME)(\s|$)")),
    ("OB01", "high", re.compile(r"base64 (-d|-D|--decode)\s*\|\s*(ba)?sh")),
]


def scan(folder):
    for path in sorted(pathlib.Path(folder).rglob("*")):
        if not path.is_file() or path.stat().st_size > 1_000_000:
            continue
        for number, line in enumerate(path.read_text(errors="replace").splitlines(), 1):
            for rule, severity, pattern in RULES:
                if pattern.search(line):
                    yield path, number, rule, severity


if __name__ == "__main__":
    worst = 0
    for path, number, rule, severity in scan(sys.argv[1]):
        print(f"{path}:{number}  {rule}  {severity}")
        worst |= severity == "critical"
    sys.exit(worst)
