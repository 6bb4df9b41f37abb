import * as z from "zod";
import type { DepsDocument } from "../model/deps-document.ts";
import { depsDocument } from "../report/dependencies/document.ts";
import { openReaders, openScanner } from "../scan.ts";
import { adviceFromFlags } from "./advisory-flags.ts";
import { EXIT } from "./exit-code.ts";
import { coloured, print } from "./output.ts";
import { openProgress } from "./progress.ts";

export const DEPS_FORMATS = ["text", "json", "cyclonedx"] as const;
export const DEPS_THRESHOLDS = ["vulnerable", "malicious", "never"] as const;

const FLAGS = z.object({
  format: z.enum(DEPS_FORMATS),
  failOn: z.enum(DEPS_THRESHOLDS),
  registry: z.string().optional(),
  offline: z.boolean().default(false),
  insecure: z.boolean().default(false),
  verbose: z.boolean().default(false),
});
type Flags = z.infer<typeof FLAGS>;

/** `skillscan deps <target>`: what it pulls in and what is known of that; resolves to the exit code. */
export async function runDeps(target: string, given: unknown): Promise<number> {
  const flags = FLAGS.parse(given);
  const advisories = adviceFromFlags(given, process.env);
  const interrupt = new AbortController();
  const onSignal = (): void => interrupt.abort();
  process.once("SIGINT", onSignal).once("SIGTERM", onSignal);
  const progress = openProgress(process.stderr, flags.format === "text");
  const scanner = openScanner({
    readers: openReaders(),
    environment: process.env,
    workingDirectory: process.cwd(),
    ...(flags.registry === undefined ? {} : { registry: flags.registry }),
    offline: flags.offline,
    allowInsecure: flags.insecure,
    signal: interrupt.signal,
    advisories,
    onRead: (done, all) => progress.show(`reading ${done} of ${all} files`),
    onIndexing: (ecosystem, done, all) => progress.show(`indexing advisories of ${ecosystem}: ${done} of ${all}`),
  });
  try {
    const document = depsDocument(target, await scanner.scan(target));
    progress.clear();
    await print(await rendered(document, flags), false);
    return exitCodeOf(document, flags.failOn);
  } finally {
    progress.clear();
    process.off("SIGINT", onSignal).off("SIGTERM", onSignal);
    await scanner.close();
  }
}

async function rendered(document: DepsDocument, flags: Flags): Promise<string> {
  switch (flags.format) {
    case "json": {
      const { depsJson } = await import("../report/dependencies/json.ts");
      return depsJson(document);
    }
    case "cyclonedx": {
      const { depsCycloneDx } = await import("../report/dependencies/cyclonedx.ts");
      return depsCycloneDx(document);
    }
    case "text": {
      const { depsText } = await import("../report/dependencies/text.ts");
      return depsText(document, { columns: process.stdout.columns, colour: coloured(), verbose: flags.verbose });
    }
  }
}

/** Where somebody was asked in vain, nothing found is not nothing there. */
export function exitCodeOf(document: DepsDocument, failOn: (typeof DEPS_THRESHOLDS)[number]): number {
  // Where no version is known, those of one that may get installed or not are told, and decide nothing.
  const advisories = document.dependencies.flatMap((each) =>
    each.advisories.filter(({ reach }) => reach !== "some-versions"),
  );
  const found = failOn === "vulnerable" ? advisories : advisories.filter(({ malicious }) => malicious);
  if (failOn !== "never" && found.length > 0) return EXIT.found;
  return document.gaps.some(({ blocking, code }) => blocking || code === "unreachable") ? EXIT.incomplete : EXIT.ok;
}
