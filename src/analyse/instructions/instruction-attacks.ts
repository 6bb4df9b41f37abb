import type { Confidence, Match } from "../../model/finding.ts";
import { destinationOf, isThrowaway } from "../destination.ts";
import type { FactIndex } from "../fact-index.ts";
import { accountsForHost } from "../profile.ts";
import { secretAtPath } from "../secrets.ts";
import { show, step } from "../step.ts";
import type { Idea } from "./idea-patterns.ts";
import { findIdeas } from "./ideas.ts";
import { sentencesOf, type Sentence } from "./sentences.ts";

interface Said {
  readonly sentence: Sentence;
  readonly ideas: readonly Idea[];
}

const SIGNATURES: Readonly<Partial<Record<Idea, { readonly signature: string; readonly says: string }>>> = {
  override: { signature: "prompt-injection/override", says: "tells the agent to drop the rules that hold" },
  conceal: { signature: "prompt-injection/conceal-from-user", says: "tells the agent to keep something from the user" },
  unconfirmed: { signature: "prompt-injection/act-unconfirmed", says: "tells the agent to act without asking" },
  replicate: { signature: "prompt-injection/self-replication", says: "tells the agent to copy this text into others" },
  leak: { signature: "exfiltration/told-to-leak", says: "tells the agent to send private data away" },
  plant: {
    signature: "persistence/planted-instruction",
    says: "tells the agent to write into what it obeys in every session",
  },
  "obey-remote": {
    signature: "command-and-control/remote-instructions",
    says: "has the agent fetch text again and again and follow it",
  },
  spend: { signature: "finance/spend-without-approval", says: "tells the agent to move money without approval" },
  "ask-secret": {
    signature: "finance/asks-seed-phrase",
    says: "has the person give away a seed phrase or private key",
  },
};

/** What else a text must ask before concealment or haste becomes an attack. */
const HARMFUL: ReadonlySet<Idea> = new Set<Idea>(["override", "replicate", "leak", "plant", "spend", "ask-secret"]);

/** Sentences addressed to the agent against its user. */
export function* instructionAttacks(index: FactIndex): Iterable<Match> {
  const said: Said[] = [];
  for (const sentence of sentencesOf(index)) {
    if (sentence.standing === "mentioned" && !sentence.hidden) continue;
    if (
      sentence.fact.context.role === "test" ||
      sentence.fact.context.role === "pattern" ||
      sentence.fact.context.negated
    )
      continue;
    const ideas = findIdeas(sentence.text);
    if (ideas.length > 0) said.push({ sentence, ideas });
  }
  for (const each of said) yield* judgeSentence(each, said, index);
}

function* judgeSentence({ sentence, ideas }: Said, all: readonly Said[], index: FactIndex): Iterable<Match> {
  const company = all.filter(
    (other) =>
      other.sentence.fact.at.path === sentence.fact.at.path &&
      Math.abs(other.sentence.fact.at.line - sentence.fact.at.line) <= 12,
  );
  for (const idea of ideas) {
    const entry = SIGNATURES[idea];
    if (entry === undefined) continue;
    const confidence = weigh(idea, sentence, ideas, company, index);
    const others = company.filter((other) => other.sentence !== sentence).slice(0, 3);
    yield {
      signature: entry.signature,
      at: sentence.fact.at,
      snippet: sentence.fact.snippet,
      confidence,
      message: `${entry.says}${sentence.hidden ? ", in text that a person does not see" : ""}: "${show(sentence.text)}"`,
      chain: [
        step(sentence.fact, entry.says),
        ...others.map((other) => step(other.sentence.fact, `the same text also asks: ${other.ideas.join(", ")}`)),
      ],
      subject: show(sentence.text).slice(0, 80),
    };
  }
}

function weigh(
  idea: Idea,
  sentence: Sentence,
  own: readonly Idea[],
  company: readonly Said[],
  index: FactIndex,
): Confidence {
  const around = new Set<Idea>(company.flatMap((other) => other.ideas));
  const shown = sentence.standing !== "live";
  if (sentence.hidden && (HARMFUL.has(idea) || idea === "conceal")) return "high";
  switch (idea) {
    case "leak": {
      const target = leakTarget(sentence);
      if (shown) return "low";
      if (target === "throwaway" || around.has("conceal")) return "high";
      return target === "accounted" || (target !== null && index.profile.disclosed.size > 6) ? "low" : "medium";
    }
    case "override":
      if (shown) return "low";
      return around.has("conceal") || around.has("leak") || around.has("replicate") ? "high" : "medium";
    case "replicate":
    case "spend":
    case "ask-secret":
      if (shown) return "low";
      return around.has("conceal") || around.has("override") || around.has("leak") || idea === "ask-secret"
        ? "high"
        : "medium";
    case "conceal":
      if (shown) return "low";
      return [...around].some((other) => HARMFUL.has(other) && other !== "plant")
        ? "high"
        : own.includes("unconfirmed")
          ? "medium"
          : "low";
    case "plant":
      return around.has("conceal") || around.has("override") || around.has("leak") || around.has("replicate")
        ? shown
          ? "medium"
          : "high"
        : "low";
    case "unconfirmed":
      return !shown && (around.has("spend") || around.has("leak") || around.has("conceal")) ? "medium" : "low";
    case "obey-remote":
      return shown
        ? "low"
        : around.has("conceal") || around.has("override") || throwawayLink(sentence)
          ? "high"
          : "medium";
    case "prerequisite":
      return "low";
  }

  function leakTarget(leak: Sentence): "throwaway" | "accounted" | "other" | null {
    const url =
      /https?:\/\/[^\s"'<>)]{4,300}/u.exec(leak.text)?.[0] ?? leak.links.find((link) => link.startsWith("http"));
    const destination = url === undefined ? null : destinationOf(url);
    if (destination === null) return null;
    if (isThrowaway(destination) || destination.class === "chat-bot") return "throwaway";
    if (accountsForHost(index.profile, destination.address) || destination.class === "provider") {
      return /(?:~|\$HOME)\/[\w./-]{2,80}/u.exec(leak.text)?.some((path) => secretAtPath(path)?.grave === true) === true
        ? "other"
        : "accounted";
    }
    return "other";
  }
}

function throwawayLink(sentence: Sentence): boolean {
  const urls = sentence.text.match(/https?:\/\/[^\s"'<>)]{4,300}/gu) ?? [];
  return [...urls, ...sentence.links].some((url) => {
    const destination = destinationOf(url);
    return destination !== null && isThrowaway(destination);
  });
}
