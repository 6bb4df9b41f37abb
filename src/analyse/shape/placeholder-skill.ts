import type { Match } from "../../model/finding.ts";
import type { FactIndex } from "../fact-index.ts";
import { step } from "../step.ts";

/** A name that is taken with nothing behind it: its next version can be anything, and is installed by whoever trusted the name. */
export function* placeholderSkill(index: FactIndex): Iterable<Match> {
  const { package: pkg } = index;
  if (pkg.kind !== "skill") return;
  const others = pkg.paths.filter((path) => !/(?:^|\/)(?:skill\.md|_meta\.json|\.clawhub\/origin\.json)$/iu.test(path));
  const says = pkg.facts.filter(
    (fact) =>
      /(?:^|\/)skill\.md$/iu.test(fact.at.path) &&
      fact.kind !== "declaration" &&
      !(fact.kind === "mention" && fact.layers.length > 0),
  );
  const declaration = index.of("declaration").find((fact) => /(?:^|\/)skill\.md$/iu.test(fact.at.path));
  if (others.length > 0 || declaration === undefined || (declaration.homepage ?? "") !== "") return;
  if (says.some((fact) => fact.kind !== "mention")) return;
  if ((declaration.description?.length ?? 0) > 160 || isFixture(index)) return;
  yield {
    signature: "supply-chain/empty-placeholder",
    at: declaration.at,
    snippet: declaration.snippet,
    subject: declaration.name ?? "",
    // Who says so leads nobody to take it for the real one.
    ...(SAYS_SO.test(declaration.description ?? "") && { confidence: "low" as const }),
    message: `holds the name "${declaration.name ?? index.profile.slug ?? ""}" and nothing else`,
    chain: [step(declaration, "declares a name without any content")],
  };
}

const SAYS_SO = /\b(?:place ?holder|coming soon|work in progress|not (?:yet )?implemented|reserved)\b/iu;

/** What the tests of a repository are fed takes no name in a registry. */
function isFixture({ package: { root, origin } }: FactIndex): boolean {
  return (
    origin.kind === "directory" &&
    /(?:^|[/\\])(?:__)?(?:tests?|fixtures?)(?:__)?[/\\]/iu.test(`${origin.reference}/${root}/`)
  );
}
