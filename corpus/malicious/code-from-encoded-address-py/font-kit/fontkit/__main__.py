import sys
print("subset", sys.argv[1:])
