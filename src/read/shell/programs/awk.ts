import { constant, unknown } from "../../value.ts";
import type { Handler } from "../run/call.ts";
import { decodeAnsiC } from "../syntax/ansi-c.ts";
import { parseOptions } from "./options.ts";
import { inputOf } from "./text-input.ts";

const STRING = /"((?:[^"\\]|\\[\s\S])*)"/gu;
const MAX_COMMANDS = 32;
/** GNU awk's network files (gawk manual, 12.4). */
const SOCKET = /\/inet[46]?\/(?:tcp|udp)\/(\d{1,5})\/([^/\s"]{1,200})\/([^/\s"]{1,20})/u;

/** awk(1): a filter that can start programs and open sockets. */
export const awk: Handler = (call) => {
  const options = parseOptions(call.arguments, { short: "Fvfei", long: "assign field-separator file source" });
  const sources = options.values("e", "source");
  const inFile = options.has("f", "file") || sources.length > 0;
  const program = inFile ? sources[0] : options.operands[0];
  const text = program?.value.shape.slice(0, 20_000) ?? "";
  for (const command of commandsIn(text)) {
    if (SOCKET.test(command)) continue;
    call.evaluate("shell", { value: { ...constant(command), origins: program?.value.origins ?? [] }, word: null });
  }
  // `{ system($0) }`: each line that comes in is a command.
  if (/\bsystem\s{0,4}\(\s{0,4}\$\d\s{0,4}\)|\$0\s{0,4}\|\s{0,4}(?:getline|"(?:ba)?sh")/u.test(text)) {
    const lines = inputOf(call, inFile ? options.operands : options.operands.slice(1));
    call.evaluate("shell", { value: lines, word: null });
  }
  const [, ownPort, host = "", port = ""] = SOCKET.exec(text) ?? [];
  if (ownPort !== undefined) {
    const listens = host === "0";
    const peer = constant(listens ? `0.0.0.0:${ownPort}` : `${host}:${port}`);
    if (listens) call.tell({ op: "listen", host: constant("0.0.0.0"), port: constant(ownPort) });
    else call.tell({ op: "connect", peer });
    // What is read from the socket is run: `s |& getline c; c |& getline`.
    if (
      /(?<!")\b\w{1,40}\s{0,4}\|&?\s{0,4}getline/u.test(text) &&
      /\bsystem\b|\(\s{0,4}\w{1,40}\s{0,4}\|&?\s{0,4}getline/u.test(text)
    )
      call.tell({ op: "attach-shell", peer, direction: listens ? "bind" : "reverse" });
  }
  return unknown(inputOf(call, inFile ? options.operands : options.operands.slice(1)).origins);
};

/** Texts that awk hands to a shell: `system("…")`, `"…" | getline`, `print … | "…"`. */
function commandsIn(program: string): readonly string[] {
  const commands: string[] = [];
  for (const found of program.matchAll(STRING)) {
    const before = program.slice(Math.max(0, found.index - 16), found.index);
    const end = found.index + found[0].length;
    const isRun =
      /(?:\bsystem\s{0,4}\(|\|&?)\s{0,4}$/u.test(before) ||
      /^\s{0,4}\|&?\s{0,4}getline/u.test(program.slice(end, end + 24));
    if (isRun && commands.length < MAX_COMMANDS) commands.push(decodeAnsiC(found[1] ?? "").text);
  }
  return commands;
}
