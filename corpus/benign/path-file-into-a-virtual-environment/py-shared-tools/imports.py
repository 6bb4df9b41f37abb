import importlib.util
import pathlib
import sys
import sysconfig

listing = pathlib.Path(sysconfig.get_path("purelib")) / "shared_tools.pth"
if not listing.exists():
    sys.exit("no folder is linked, run link.sh first")
for folder in listing.read_text().split("\n"):
    for file in sorted(pathlib.Path(folder).glob("*.py")) if folder else []:
        found = importlib.util.find_spec(file.stem)
        own = found is not None and found.origin == str(file)
        print(f"{file.stem:<10} {file if own else '(standard library comes first)'}")
