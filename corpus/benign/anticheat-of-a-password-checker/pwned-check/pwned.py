import getpass
import hashlib
import urllib.request

digest = hashlib.sha1(getpass.getpass("Password: ").encode()).hexdigest().upper()
with urllib.request.urlopen(f"https://api.pwnedpasswords.com/range/{digest[:5]}") as answer:
    for line in answer.read().decode().splitlines():
        suffix, count = line.split(":")
        if suffix == digest[5:]:
            print("seen", count, "times")
            break
    else:
        print("not seen")
