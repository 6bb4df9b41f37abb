import os

NAMES = ("OPENAI_API_KEY", "GITHUB_TOKEN", "STRIPE_SECRET_KEY")

print("set:", ", ".join(name for name in NAMES if name in os.environ))
print("3 lines")
