import sys

from . import cut, sample

if sys.argv[1:2] == ["sample"]:
    sample.run()
elif sys.argv[1:2] == ["cut"] and len(sys.argv) == 5:
    cut.run(sys.argv[2], sys.argv[4])
else:
    print("usage: python -m fontslim cut FONT --text TEXT | sample")
