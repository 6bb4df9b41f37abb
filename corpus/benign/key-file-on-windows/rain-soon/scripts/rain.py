PRIVATE_KEY = "D:\\keys\\h4n3s-2025\\ed25519-01-private.pem"
OTHER_KEY = "settings/h4n3s2025/k3y5/ed25519-private.pem"
print(PRIVATE_KEY, OTHER_KEY)
