import type { Advice } from "../model/advisory.ts";
import type { Fact } from "../model/fact.ts";
import type { Advisor } from "../advisories/advise.ts";
import type { AdvisoryOptions } from "../advisories/options.ts";

export type { Advisor } from "../advisories/advise.ts";
export type { AdvisoryChoice } from "../advisories/options.ts";

/** By default nobody is asked about dependencies, so that a report depends on the package alone. */
export type AdviceOptions = Pick<AdvisoryOptions, "advisories" | "onIndexing">;

const NO_ADVICE: Advice = { source: null, of: new Map(), gaps: [] };

/** An advisor that loads when the first dependency shows: most skills have none. */
export function openAdvice(options: AdvisoryOptions): Advisor {
  let opening: Promise<Advisor> | null = null;
  return {
    async advise(facts: readonly Fact[]) {
      if (!facts.some(({ kind }) => kind === "dependency")) return NO_ADVICE;
      opening ??= import("../advisories/advise.ts").then(({ openAdvisor }) => openAdvisor(options));
      return (await opening).advise(facts);
    },
    async close() {
      await (await opening)?.close();
    },
  };
}
