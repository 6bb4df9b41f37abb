import type { Match } from "../../model/finding.ts";
import type { FactIndex, FactOf } from "../fact-index.ts";
import { standingOf } from "../standing.ts";
import { step } from "../step.ts";

/** Files whose form alone says something: nobody can read what they do. */
export function* fileForm(index: FactIndex): Iterable<Match> {
  for (const fact of index.of("file")) {
    const found = decide(fact, index);
    if (found !== null)
      yield { at: fact.at, snippet: fact.snippet, chain: [step(fact, found.message)], subject: fact.form.is, ...found };
  }
}

function decide(
  fact: FactOf<"file">,
  index: FactIndex,
): Pick<Match, "signature" | "message" | "confidence" | "severity"> | null {
  const { form } = fact;
  switch (form.is) {
    case "executable":
      return { signature: "carrier/executable", message: `carries a program that nobody can read (${form.format})` };
    case "archive":
      return form.encrypted
        ? {
            signature: "carrier/encrypted-archive",
            message: `carries an encrypted ${form.format} archive, which keeps scanners out`,
          }
        : null;
    case "mismatch":
      return isProgram(form.found) && !isProgram(form.named)
        ? { signature: "carrier/disguised-file", message: `is named like ${form.named} and is ${form.found}` }
        : null;
    case "serialized-code":
      return standingOf(fact, index) === "mentioned"
        ? null
        : {
            signature: "carrier/serialized-code",
            message: `carries serialised code (${form.format}), which runs when it is loaded`,
          };
    case "macro-document":
      return { signature: "carrier/macro-document", message: `carries a document with macros (${form.format})` };
    case "shortcut":
      return { signature: "carrier/shortcut", message: `carries a shortcut that starts ${form.target}` };
    case "trailing-data":
      return {
        signature: "carrier/trailing-data",
        message: `has ${form.bytes} bytes after the end of the ${form.format}`,
        severity: form.bytes > 256 ? "medium" : "low",
      };
    case "active-markup":
      return /\.svg$/iu.test(fact.at.path) && /script|javascript:|^on|handler/iu.test(form.construct)
        ? { signature: "carrier/active-image", message: `is an image that runs code (${form.construct})` }
        : null;
    case "encoded-blob":
    case "minified":
    case "hidden-file":
      return null;
  }
}

function isProgram(what: string): boolean {
  return /\b(?:elf|mach-?o|pe|exe|msi|executable|dll|dylib|shared|script|shell|archive|zip|jar|pickle)\b/iu.test(what);
}
