import type { Fact, OperationFact } from "../model/fact.ts";
import { compileExpressions } from "./expressions.ts";
import type { Condition, Hit } from "./hit.ts";
import type { WrittenCondition } from "./match-file.ts";
import { compileHosts, compileOperand } from "./operand-test.ts";
import { OPERANDS } from "./operands.ts";
import { hitsInText } from "./text-hits.ts";

/** Throws Error that says what is wrong. */
export function compileCondition(written: WrittenCondition): Condition {
  if ("operation" in written) return operationCondition(written);
  if ("instruction" in written) {
    const said = compileExpressions(written.instruction);
    const not = written.not === undefined ? null : compileExpressions(written.not);
    const { to } = written;
    return (index) =>
      index
        .of("instruction")
        .filter(({ text, addressee }) => {
          const addressed = to === undefined || addressee === to || addressee === "either";
          return addressed && said.test(text) && (not === null || !not.test(text));
        })
        .map(hitOf);
  }
  if ("mention" in written) {
    const hosts = written.host === undefined ? null : compileHosts(written.host);
    const matches = written.matches === undefined ? null : compileExpressions(written.matches);
    return (index) =>
      index
        .of("mention")
        .filter(
          ({ what, value }) =>
            what === written.mention && (hosts === null || hosts(value)) && (matches === null || matches.test(value)),
        )
        .map(hitOf);
  }
  if ("dependency" in written) {
    const named = compileExpressions(written.dependency);
    const ecosystem = written.ecosystem?.toLowerCase();
    return (index) =>
      index
        .of("dependency")
        .filter(
          (fact) => (ecosystem === undefined || fact.ecosystem.toLowerCase() === ecosystem) && named.test(fact.name),
        )
        .map(hitOf);
  }
  if ("file" in written) {
    const named = compileExpressions(written.file);
    return (_index, { paths }) =>
      paths
        .filter((path) => named.test(path))
        .map((path) => ({ at: { path, line: 1, column: 1 }, layers: [], snippet: path, fact: null }));
  }
  const text = compileExpressions(written.text);
  const inFiles = written.in === undefined ? null : compileExpressions(written.in);
  return (_index, texts) => hitsInText(text, inFiles, texts);
}

function operationCondition({ operation, where = {} }: Extract<WrittenCondition, { operation: unknown }>): Condition {
  const kinds = new Set([operation].flat());
  const tests = Object.entries(where).map(([operand, written]) => {
    const lacking = Object.entries(OPERANDS).find(([kind, known]) => kinds.has(kind) && !known.includes(operand));
    if (lacking !== undefined) {
      throw new Error(`${lacking[0]} has no operand ${operand}; it has ${lacking[1].join(", ")}`);
    }
    return { operand, test: compileOperand(written) };
  });
  const holds = ({ operation: found }: OperationFact): boolean =>
    kinds.has(found.op) &&
    tests.every(({ operand, test }) => test(Object.entries(found).find(([name]) => name === operand)?.[1]));
  return (index) => index.of("operation").filter(holds).map(hitOf);
}

function hitOf(fact: Fact): Hit {
  return { at: fact.at, layers: fact.layers, snippet: fact.snippet, fact };
}
