words = input("leaf, colour, place: ").split(",")
print("candidates for", *words)
