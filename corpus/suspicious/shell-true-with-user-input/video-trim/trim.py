import subprocess
import sys


def trim(path, start, end, exact=False):
    codec = "" if exact else "-c copy"
    return subprocess.run(f"ffmpeg -n -ss {start} -to {end} -i {path} {codec} {path}.trim.mp4", shell=True)


if __name__ == "__main__":
    trim(*sys.argv[1:4], exact="--exact" in sys.argv)
