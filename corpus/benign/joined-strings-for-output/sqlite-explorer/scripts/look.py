import argparse
import sqlite3
import subprocess

parser = argparse.ArgumentParser()
parser.add_argument("file")
parser.add_argument("table", nargs="?")
parser.add_argument("--limit", type=int, default=5)
args = parser.parse_args()

connection = sqlite3.connect(f"file:{args.file}?mode=ro", uri=True)
tables = [name for (name,) in connection.execute("select name from sqlite_master where type = 'table' order by name")]
if args.table is None:
    for table in tables:
        (count,) = connection.execute("".join(["select ", "count(*) ", "from ", '"', table.replace('"', '""'), '"'])).fetchone()
        print(f"{table:30} {count:>10}")
elif args.table in tables:
    quoted = '"' + args.table.replace('"', '""') + '"'
    rows = connection.execute(f"select * from {quoted} limit ?", (args.limit,))
    print(" | ".join(["".join(["[", column[0], "]"]) for column in rows.description]))
    for row in rows:
        print(" | ".join(str(value) for value in row))
else:
    parser.error(f"no table {args.table}")
subprocess.run(["tput", "sgr0"], check=False)
