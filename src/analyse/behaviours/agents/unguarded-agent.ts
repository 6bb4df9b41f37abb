import type { Fact } from "../../../model/fact.ts";
import type { Confidence, Match } from "../../../model/finding.ts";
import type { FactIndex } from "../../fact-index.ts";
import { standingOf } from "../../standing.ts";
import { step } from "../../step.ts";

/**
 * Options that take every question and every wall away, by their own documentation: `claude --help`, `codex --help`,
 * `gemini --help` (2026-01). `--full-auto` keeps a sandbox and is not among them.
 */
const UNGUARDED =
  /--dangerously-(?:skip-permissions|bypass-approvals-and-sandbox)\b|--allow-dangerously-skip-permissions\b|--yolo\b|--permission-mode[ =]["']?bypassPermissions\b|--approval-mode[ =]["']?yolo\b|(?:--sandbox[ =]|-s )["']?danger-full-access\b/u;
const AGENT_COMMAND = /(?:^|\s)(?:claude|codex|gemini|qwen|opencode|cursor-agent|amp|goose|copilot)\s/u;

/** Lines around the command in which its author can say where it is safe. */
const REACH = 8;
/** A machine that can be thrown away, or a choice that is left to the person. */
const WALLED =
  /\b(?:containers?|docker|podman|devcontainers?|virtual machines?|vms?|sandboxed|isolated (?:machine|environment|vm)|throwaway|disposable|ephemeral|firecracker|codespaces?)\b|\bonly (?:if|when|with|after)\b[^\n]{0,60}\b(?:user|asks?|request\w*|consent|approv\w*)\b/iu;
const WARNED =
  /\b(?:avoid|danger(?:ous)?|caution|risky?|unsafe|at your own|not recommended|trusted (?:repos?|code|directories))\b/iu;

/** A second agent is started that may do everything without asking: whatever it reads commands the machine. */
export function* unguardedAgent(index: FactIndex): Iterable<Match> {
  const told = new Set<string>();
  for (const fact of [...index.operations("disable-safeguard"), ...index.of("instruction")]) {
    const option = optionOf(fact);
    if (option === null || told.has(fact.at.path)) continue;
    const confidence = weigh(fact, index);
    if (confidence === null) continue;
    // Twenty examples of one command are one habit.
    if (confidence !== "low") told.add(fact.at.path);
    yield {
      signature: "weakness/unguarded-agent",
      at: fact.at,
      snippet: fact.snippet,
      subject: option,
      confidence,
      message: `starts another agent that may do everything without asking (${option})`,
      chain: [step(fact, `starts an agent with ${option}`)],
    };
  }
}

function optionOf(fact: Fact): string | null {
  if (fact.kind === "operation") return UNGUARDED.exec(fact.snippet)?.[0] ?? null;
  if (fact.kind !== "instruction") return null;
  const command = fact.codes.find((code) => AGENT_COMMAND.test(` ${code.slice(0, 80)}`) && UNGUARDED.test(code));
  return command === undefined ? null : (UNGUARDED.exec(command)?.[0] ?? null);
}

function weigh(fact: Fact, index: FactIndex): Confidence | null {
  const standing = standingOf(fact, index);
  if (standing === "mentioned") return null;
  if (standing === "shown") return "low";
  let isWarned = false;
  for (const other of index.inFile(fact.at.path)) {
    if (other.kind !== "instruction" || Math.abs(other.at.line - fact.at.line) > REACH) continue;
    const text = other.text.replaceAll(/--[\w-]+/gu, "");
    if (WALLED.test(text)) return null;
    if (WARNED.test(text)) isWarned = true;
    if (isWarned && other === fact) return null;
  }
  return isWarned ? "low" : "medium";
}
