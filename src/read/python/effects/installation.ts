import { HOLE } from "../../../model/value.ts";
import { unknown } from "../../value.ts";
import { NOTHING_KNOWN } from "../values/abstract.ts";
import type { Effects } from "../run/call.ts";
import { argument, share } from "../run/call.ts";
import { textOf } from "../values/operand.ts";

/** Installers that are called as functions; as programs they are the shell reader's. */
export const INSTALLATION: Effects = {
  ...share(["pip.main", "pip._internal.main", "pip._internal.cli.main.main", "pip._internal.main.main"], (call) => {
    const list = argument(call, 0, "args");
    const words = list?.kind === "sequence" ? list.items : [];
    if (textOf(words[0]) !== "install") return NOTHING_KNOWN;
    const line = ["pip", ...words.map((word) => textOf(word) ?? HOLE)].join(" ");
    // The shell's reader knows what the arguments of pip mean.
    call.machine.hand(
      call.node,
      { kind: "scalar", type: "str", offset: null, value: { ...unknown(), shape: line, text: null } },
      "shell",
    );
    return NOTHING_KNOWN;
  }),
};
