import ctypes
import struct

_TAPS = "0000803d" "0000003e" "0000403e" "0000803e" "0000403e" "0000003e" "0000803d"


def load():
    data = bytes.fromhex(_TAPS)
    numbers = struct.unpack(f"<{len(data) // 4}f", data)
    assert abs(sum(numbers) - 1) < 1e-6
    return (ctypes.c_float * len(numbers))(*numbers)
