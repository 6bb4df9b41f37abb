import re
import socket
import sys

LIMIT = 200_000


def ask(server, question):
    with socket.create_connection((server, 43), timeout=10) as connection:
        connection.sendall(f"{question}\r\n".encode("idna" if question.isascii() is False else "ascii"))
        parts = []
        while sum(map(len, parts)) < LIMIT and (part := connection.recv(4096)):
            parts.append(part)
    return b"".join(parts).decode("utf8", "replace")


def main(domain):
    refer = re.search(r"^refer:\s+(\S+)", ask("whois.iana.org", domain), re.M)
    text = ask(refer.group(1), domain) if refer else ""
    for line in text.splitlines():
        if re.match(r"\s*(Registrar:|Creation Date|Registry Expiry|Name Server|Domain Status)", line):
            print(line.strip())


main(sys.argv[1])
