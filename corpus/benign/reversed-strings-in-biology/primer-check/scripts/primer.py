import sys

PAIRS = str.maketrans("ACGT", "TGCA")
COMPLEMENTS = "TGCA"[::-1]


def reverse_complement(sequence):
    return sequence.translate(PAIRS)[::-1]


def melting(sequence):
    gc = sum(base in "GC" for base in sequence)
    if len(sequence) < 14:
        return 2 * (len(sequence) - gc) + 4 * gc
    return 64.9 + 41 * (gc - 16.4) / len(sequence)


def longest_common(a, b):
    best = 0
    for start in range(len(a)):
        while best + start < len(a) and a[start : start + best + 1] in b:
            best += 1
    return best


primer = sys.argv[1].upper()
print(f"length   {len(primer)}")
print(f"melting  {melting(primer):.1f} °C")
print(f"GC       {100 * sum(base in 'GC' for base in primer) / len(primer):.0f} %")
print(f"dimer    {longest_common(primer, reverse_complement(primer))} bases")
print(f"backward {''.join(reversed(primer))}")
