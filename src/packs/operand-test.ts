import { addressOf } from "../analyse/host.ts";
import type { Origin, Value } from "../model/value.ts";
import { hostFits, parseHostPattern, plainHost, type HostPattern } from "../policy/host-pattern.ts";
import { compileExpressions } from "./expressions.ts";
import type { WrittenOperand } from "./match-file.ts";

/** What an operand is, whatever its operation. */
export type OperandTest = (operand: unknown) => boolean;

/** Throws Error for an expression or host that is none. */
export function compileOperand(written: WrittenOperand): OperandTest {
  if (typeof written === "boolean") return (operand) => operand === written;
  if (typeof written === "string" || Array.isArray(written)) {
    const words = new Set([written].flat());
    return (operand) => partsOf(operand).some((part) => words.has(textOf(part)));
  }
  const matches = written.matches === undefined ? null : compileExpressions(written.matches);
  const not = written.not === undefined ? null : compileExpressions(written.not);
  const hosts = written.host === undefined ? null : compileHosts(written.host);
  const { from, encoded } = written;
  return (operand) =>
    partsOf(operand).some((part) => {
      const text = textOf(part);
      return (
        (matches === null || matches.test(text)) &&
        (not === null || !not.test(text)) &&
        (hosts === null || hosts(text)) &&
        (from === undefined || originsOf(part).some(({ kind }) => from.includes(kind))) &&
        (encoded === undefined || (isValue(part) && part.encodings.length > 0 === encoded))
      );
    });
}

/** Takes a URL, a host or `host:port`. Throws Error for a pattern that is none. */
export function compileHosts(written: string | readonly string[]): (address: string) => boolean {
  const patterns = [written].flat().map((text): HostPattern => {
    const pattern = parseHostPattern(text);
    if (pattern === null) throw new Error(`“${text}” is no host`);
    return pattern;
  });
  return (text) => {
    const address = addressOf(text);
    return address !== null && patterns.some((pattern) => hostFits(pattern, plainHost(address.host)));
  };
}

/** Lists are looked at part by part. */
function partsOf(operand: unknown): readonly unknown[] {
  return Array.isArray(operand) ? operand : operand === null || operand === undefined ? [] : [operand];
}

function textOf(part: unknown): string {
  if (typeof part === "string") return part;
  if (isValue(part)) return part.text ?? part.shape;
  return isOrigin(part) ? originText(part) : "";
}

function originsOf(part: unknown): readonly Origin[] {
  return isValue(part) ? part.origins : isOrigin(part) ? [part] : [];
}

function originText(origin: Origin): string {
  switch (origin.kind) {
    case "environment":
      return origin.name === null ? "*" : `$${origin.name}`;
    case "file":
      return origin.path;
    case "network":
      return origin.url;
    case "command":
      return origin.command;
    case "keychain":
      return origin.name;
    case "module":
      return origin.target;
    case "input":
    case "clipboard":
    case "browser-storage":
    case "decoded":
      return origin.kind;
  }
}

function isValue(part: unknown): part is Value {
  return typeof part === "object" && part !== null && "shape" in part && "origins" in part;
}

function isOrigin(part: unknown): part is Origin {
  return typeof part === "object" && part !== null && "kind" in part && "at" in part;
}
