import type * as t from "@babel/types";
import { constant } from "../../value.ts";
import { scalar, type Abstract } from "../values/abstract.ts";

const ESCAPED = /\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f{]|[0-7])/;

/** A literal in quotes. One that spells letters by number is encoded; one without any escapes stands where it stands. */
export function literalText(source: string, node: t.StringLiteral | t.DirectiveLiteral): Abstract {
  const { value } = node;
  const start = (node.start ?? 0) + 1;
  const length = (node.end ?? start) - start - 1;
  if (length === value.length) return scalar(constant(value), "string", start);
  const raw = source.slice(start, Math.min(start + length, start + 4_096));
  return scalar(constant(value, ESCAPED.test(raw) ? ["escapes"] : []));
}
