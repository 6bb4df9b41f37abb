import type { Fact, OperationFact } from "../../model/fact.ts";
import { commandLine } from "../command-line.ts";
import type { FactIndex } from "../fact-index.ts";
import { secretOf } from "../secrets.ts";
import { show } from "../step.ts";

/** Something that a document, image or data file does although such files do nothing. */
export interface Deed {
  readonly fact: OperationFact;
  /** "starts cmd.exe /c …": follows "which". */
  readonly does: string;
}

/** Tells what files, or what an archive's format keeps inside them, do when they are opened. */
export function deedsFinder(index: FactIndex): (path: string) => readonly Deed[] {
  const inside = new Map<string, string[]>();
  for (const path of index.package.paths) {
    // Every level: `a.docm!/word/vbaProject.bin` lies in `a.docm`.
    for (let end = path.indexOf("!/"); end !== -1; end = path.indexOf("!/", end + 2)) {
      const outer = path.slice(0, end);
      const parts = inside.get(outer);
      if (parts === undefined) inside.set(outer, [path]);
      else if (parts.length < MAX_INSIDE) parts.push(path);
    }
  }
  // A picture with ten thousand scripts is asked about for each of them.
  const known = new Map<string, readonly Deed[]>();
  return (path) => {
    const deeds = known.get(path) ?? [path, ...(inside.get(path) ?? [])].flatMap((each) => deedsIn(index.inFile(each)));
    known.set(path, deeds);
    return deeds;
  };
}

/** Parts of one document that are looked at; a document of a thousand pages has some hundreds. */
const MAX_INSIDE = 1_000;

function deedsIn(facts: readonly Fact[]): readonly Deed[] {
  return facts.flatMap((fact) => {
    const does = fact.kind === "operation" ? deed(fact) : null;
    return fact.kind === "operation" && does !== null ? [{ fact, does }] : [];
  });
}

function deed({ operation }: OperationFact): string | null {
  switch (operation.op) {
    case "spawn":
      return `starts ${show(commandLine({ operation }))}`;
    case "attach-shell":
      return `gives a shell to ${show(operation.peer)}`;
    case "send":
      return operation.payload.some((value) => value.origins.some((origin) => secretOf(origin) !== null))
        ? `sends secrets to ${show(operation.destination)}`
        : null;
    case "evaluate":
      return operation.code.origins.some((origin) => origin.kind === "network" || origin.kind === "decoded") ||
        operation.code.encodings.length > 0
        ? `runs hidden or fetched ${operation.language} code`
        : null;
    case "download":
    case "connect":
    case "listen":
    case "open-tunnel":
    case "trust-authority":
    case "reroute":
    case "pay":
    case "read-secret":
    case "read-file":
    case "write-file":
    case "delete-file":
    case "make-executable":
    case "extract-archive":
    case "persist":
    case "install":
    case "disable-safeguard":
    case "write-clipboard":
    case "steer":
    case "capture":
    case "deserialize":
    case "escalate":
    case "encrypt-files":
    case "mine":
      return null;
  }
}
