import sys

import jwt

token, key_file = sys.argv[1:3]
with open(key_file, encoding="ascii") as handle:
    key = handle.read()
try:
    jwt.decode(token, key, algorithms=["RS256", "ES256"], options={"verify_aud": False})
except jwt.PyJWTError as error:
    print(f"not valid: {error}")
    sys.exit(1)
print("signature and dates are valid")
