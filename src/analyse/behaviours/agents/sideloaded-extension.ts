import type { Match } from "../../../model/finding.ts";
import { commandLine } from "../../command-line.ts";
import { describeDestination, destinationOf, isNobodyElses } from "../../destination.ts";
import type { FactIndex } from "../../fact-index.ts";
import { isInMarkdown, standingOf } from "../../standing.ts";
import { show, step } from "../../step.ts";

/** Chromium's option for an extension out of a folder, past the store and its checks. */
const LOADS = /--(?:load-extension|disable-extensions-except)=["']?([^\s"',]{2,300})/u;

/** The user's browser gets an extension that was fetched a moment before: it reads every page and login. */
export function* sideloadedExtension(index: FactIndex): Iterable<Match> {
  for (const start of index.operations("spawn")) {
    const folder = LOADS.exec(commandLine(start))?.[1];
    if (folder === undefined || isInMarkdown(start) || standingOf(start, index) !== "live") continue;
    for (const fetched of index.operations("download")) {
      const path = fetched.operation.destination?.shape ?? "";
      const destination = destinationOf(fetched.operation.url);
      if (!path.startsWith(folder) || destination === null) continue;
      if (isNobodyElses(destination)) continue;
      const where = describeDestination(destination);
      yield {
        signature: "execution/remote-code",
        at: start.at,
        snippet: start.snippet,
        subject: show(folder),
        confidence: "medium",
        message: `starts the browser with an extension that it has downloaded from ${where}`,
        chain: [step(fetched, `downloads ${show(path)} from ${where}`), step(start, "loads it into the browser")],
      };
      return;
    }
  }
}
