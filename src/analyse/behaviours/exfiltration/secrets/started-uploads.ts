import type { Location } from "../../../../model/location.ts";
import { HOLE, type Origin } from "../../../../model/value.ts";
import type { FactIndex, OperationOf } from "../../../fact-index.ts";
import { literal } from "../../../../read/value.ts";

/** Programs whose arguments leave the machine. */
const UPLOADER = /(?:^|[\s;&|(/\\'"`])(?:curl|wget2?|https?|xhs?|curlie)(?:\.exe)?\s/u;
const URL = /https?:\/\/[^\s"'`|;<>)]{1,2000}/iu;
/** UTF-16 units of a command line. */
const MAX_LINE = 20_000;

/**
 * `execSync("curl -d '" + key + "' https://…")`, `spawn("curl", ["-d", key, url])`: whoever reads the command line sees
 * a gap where the key is, and whoever reads the program only that another one is started. Put together it is a request.
 */
export function startedUploads(index: FactIndex): readonly OperationOf<"send">[] {
  const told = new Set(
    index
      .operations("send")
      .flatMap(({ at, operation: { payload, destination } }) =>
        [...payload, destination].flatMap(({ origins }) => origins.map((origin) => keyOf(at, origin))),
      ),
  );
  return index.operations("spawn").flatMap((fact) => {
    // Their readers put both together themselves.
    if (fact.language === "shell" || fact.language === "python") return [];
    const { program, arguments: given } = fact.operation;
    const words = [program, ...given];
    const carried = words.filter(
      ({ text, origins }) => text === null && origins.some((each) => !told.has(keyOf(fact.at, each))),
    );
    const line = words.map(({ shape }) => shape.slice(0, MAX_LINE)).join(" ");
    const shape = carried.length > 0 && UPLOADER.test(` ${line}`) ? URL.exec(line)?.[0] : undefined;
    if (shape === undefined || asksElsewhere(line)) return [];
    const operation = { op: "send", channel: "http", destination: literal(shape), payload: carried } as const;
    return [{ ...fact, operation }];
  });
}

/** `ssh user@host "wget https://…"`: what is not known there says who logs in where, and the request has no gap. */
function asksElsewhere(line: string): boolean {
  const request = UPLOADER.exec(line);
  return /^\s{0,4}(?:auto)?ssh\s/u.test(line) && request !== null && !line.slice(request.index).includes(HOLE);
}

/** One source at one place where something leaves. */
function keyOf({ path, line }: Location, { kind, at }: Origin): string {
  return `${path}:${line} ${kind} ${at.path}:${at.line}:${at.column}`;
}
