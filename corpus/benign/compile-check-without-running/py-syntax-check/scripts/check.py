import ast
import pathlib
import sys


def names(tree):
    read, written = set(), set(dir(__builtins__))
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            (read if isinstance(node.ctx, ast.Load) else written).add(node.id)
        elif isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            written.add(node.name)
        elif isinstance(node, ast.arg):
            written.add(node.arg)
        elif isinstance(node, (ast.Import, ast.ImportFrom)):
            written |= {(alias.asname or alias.name).split(".")[0] for alias in node.names}
    return read - written


for path in sorted(pathlib.Path(sys.argv[1]).rglob("*.py")):
    source = path.read_text(encoding="utf8")
    try:
        compile(source, str(path), "exec", dont_inherit=True)
    except SyntaxError as error:
        print(f"{path}:{error.lineno}: {error.msg}")
        continue
    for name in sorted(names(ast.parse(source))):
        print(f"{path}: {name} is read but never set")
