import os
import subprocess

result = subprocess.run(
    ["bookdb", "list", "--library=http://localhost:8080/", "--password=" + os.environ["BOOKS_PASSWORD"]],
    capture_output=True,
    text=True,
)
print(result.stdout)
