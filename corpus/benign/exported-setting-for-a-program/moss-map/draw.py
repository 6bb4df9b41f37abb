import os

print(os.environ["SHADE"], os.environ["COLOUR"])
