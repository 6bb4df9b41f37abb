import { ScanError } from "../model/scan-error.ts";
import { cleanLine } from "../report/clean-text.ts";

const NETWORK_HINT = "check the connection and proxy settings, or download the package and scan the file";

/** What went wrong in one line, what to do in a second; the stack only when asked for. */
export function describeFailure(cause: unknown, target: string | null, debug: boolean): string {
  const where = target === null ? "skillscan" : `skillscan: ${cleanLine(target, 120)}`;
  const lines =
    cause instanceof ScanError
      ? [`${where}: ${cleanLine(cause.message)}`, ...hint(cause)]
      : [
          `${where}: unexpected failure, which is a bug: ${cleanLine(messageOf(cause))}`,
          "  hint: run it again with --debug and report what it prints",
        ];
  if (debug) lines.push(trace(cause));
  return `${lines.join("\n")}\n`;
}

function hint(error: ScanError): string[] {
  const text = error.hint ?? (error.code === "unreachable" || error.code === "timed-out" ? NETWORK_HINT : null);
  return text === null ? [] : [`  hint: ${cleanLine(text)}`];
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

/** The stack and what caused it, at most five deep: a cycle of causes must not hang the program. */
function trace(cause: unknown): string {
  const stacks: string[] = [];
  for (let error = cause; error instanceof Error && stacks.length < 5; error = error.cause) {
    stacks.push(error.stack ?? error.message);
  }
  return stacks.join("\ncaused by: ");
}
