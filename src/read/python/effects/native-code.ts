import { NOTHING_KNOWN, originsOf, reference, type Abstract } from "../values/abstract.ts";
import type { Call, Effect, Effects } from "../run/call.ts";
import { argument, passOn, share } from "../run/call.ts";
import { unknown } from "../../value.ts";
import { isRelative } from "../../own-script.ts";
import { textOf, toValue } from "../values/operand.ts";
import { runStored } from "./command-line.ts";

/** Machine code out of a buffer: what is copied into executable memory, or called through a pointer to it. */
function machineCode(index: number): Effect {
  return (call) => {
    const code = argument(call, index) ?? NOTHING_KNOWN;
    if (isBuffer(code)) call.machine.emit(call.node, { op: "evaluate", language: "unknown", code: toValue(code) });
    return passOn(call);
  };
}

/** Bytes written in the file, decoded or received; a pointer or number is none. */
function isBuffer(code: Abstract): boolean {
  const origins = originsOf(code);
  if (origins.some((origin) => origin.kind === "network" || origin.kind === "decoded" || origin.kind === "file"))
    return true;
  return code.kind === "scalar" && code.type === "bytes" && (code.value.text?.length ?? 0) >= SHELLCODE;
}

/** The shortest code that starts a shell takes some twenty bytes. */
const SHELLCODE = 20;

const library: Effect = (call) => {
  const given = argument(call, 0, "name");
  const path = textOf(given);
  if (given !== null) runStored(call, toValue(given));
  if (path !== null && isRelative(path) && /\.(?:so|dylib|dll)$/i.test(path))
    call.machine.refer(call.node, "run", path);
  return reference("ctypes.CDLL()", unknown(originsOf(argument(call, 0, "name") ?? NOTHING_KNOWN)));
};

function buffer(call: Call): Abstract {
  return argument(call, 0) ?? NOTHING_KNOWN;
}

export const NATIVE: Effects = {
  ...share(
    [
      "ctypes.CDLL",
      "ctypes.cdll.LoadLibrary",
      "ctypes.windll.LoadLibrary",
      "ctypes.WinDLL",
      "ctypes.PyDLL",
      "cffi.FFI().dlopen",
    ],
    library,
  ),
  ...share(
    [
      "ctypes.create_string_buffer",
      "ctypes.c_char_p",
      "ctypes.c_buffer",
      "ctypes.pointer",
      "ctypes.byref",
      "ctypes.addressof",
    ],
    buffer,
  ),
  "ctypes.memmove": machineCode(1),
  "ctypes.windll.kernel32.RtlMoveMemory": machineCode(1),
  "ctypes.CDLL().memcpy": machineCode(1),
  "ctypes.windll.kernel32.WriteProcessMemory": machineCode(2),
  "ctypes.cast": machineCode(0),
  "mmap.mmap().write": machineCode(0),
  "ctypes.windll.shell32.ShellExecuteW": (call) => {
    if (textOf(argument(call, 1)) === "runas") call.machine.emit(call.node, { op: "escalate", how: "runas" });
    return NOTHING_KNOWN;
  },
  ...share(["os.setuid", "os.seteuid", "os.setreuid"], (call) => {
    if (textOf(argument(call, 0)) === "0") call.machine.emit(call.node, { op: "escalate", how: "setuid" });
    return NOTHING_KNOWN;
  }),
};
