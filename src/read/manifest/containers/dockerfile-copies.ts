import type { Reading, Source } from "../../../model/source.ts";
import { factAt } from "../../text/place.ts";
import { constant, unknown } from "../../value.ts";
import type { Instruction } from "./dockerfile-instructions.ts";

/** Files that are followed into one image. */
const MAX_COPIES = 64;
/** UTF-16 units of all commands that are looked at for each of them. */
const MAX_COMMANDS = 20_000;

/** `COPY .env /x` and a later `RUN curl -d @/x`: what a command of the build reads lay beside the Dockerfile. */
export function tellCopies(source: Source, reading: Reading, instructions: readonly Instruction[]): void {
  let told = 0;
  for (const [index, instruction] of instructions.entries()) {
    if (instruction.keyword !== "COPY" && instruction.keyword !== "ADD") continue;
    const words = textOf(instruction)
      .slice(0, 1_000)
      .split(/[\s"[\],]+/u)
      .filter((word) => word !== "");
    // From another stage or image: nothing that the user has.
    if (words.some((word) => word.startsWith("--from="))) continue;
    const paths = words.filter((word) => !word.startsWith("--"));
    const target = paths.at(-1);
    if (target === undefined) continue;
    const commands = commandsOf(instructions.slice(index + 1));
    for (const path of paths.slice(0, -1)) {
      const isFolder = paths.length > 2 || /(?:^|\/)\.{0,2}$/u.test(target);
      const name = path.slice(path.lastIndexOf("/") + 1);
      if (/^\.{0,2}$/u.test(name)) continue;
      const lands = isFolder ? target.replace(/\/?$/u, "/") + name : target;
      if (lands.length < 2 || path.includes("*") || !commands.includes(lands) || (told += 1) > MAX_COPIES) continue;
      const context = { ...source.context, trigger: "install" } as const;
      const base = factAt(source, instruction.start, instruction.end, context);
      const content = unknown([{ kind: "file", path, at: base.at }]);
      const operation = { op: "write-file", path: constant(lands), content, append: false } as const;
      reading.fact({ kind: "operation", operation, ...base });
    }
  }
}

function commandsOf(instructions: readonly Instruction[]): string {
  const commands = instructions.filter(({ keyword }) => keyword === "RUN").map((each) => textOf(each));
  return commands.join("\n").slice(0, MAX_COMMANDS);
}

function textOf({ pieces }: Instruction): string {
  return pieces.map(({ text }) => text).join("");
}
