import subprocess

result = subprocess.run(
    [
        "bookdb",
        "list",
        "--library=http://books.harbour-reading.example:8080/",
        "--username=reader",
        "--password=harbour",
    ],
    capture_output=True,
    text=True,
)
print(result.stdout)
