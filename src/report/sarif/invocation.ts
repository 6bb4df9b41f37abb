import type { Invocation, Notification, ReportingDescriptor } from "sarif";
import { GAP_CODES, type Gap } from "../../model/gap.ts";
import type { ScanReport } from "../../model/report.ts";
import { cleanLine } from "../clean-text.ts";
import { relativeUri, type Base } from "./place.ts";

/** One for every kind of gap, in the order of `GAP_CODES`. */
export const GAP_DESCRIPTORS: readonly ReportingDescriptor[] = GAP_CODES.map((code) => ({
  id: `gap/${code}`,
  name: `Gap${code
    .split("-")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("")}`,
  shortDescription: { text: `Something could not be looked at: ${code.replaceAll("-", " ")}.` },
}));

/** What was not looked at stands beside the results: a run without it would pass for a clean one. */
export function invocationOf(
  parts: readonly { readonly report: ScanReport; readonly base: Base }[],
  remarks: readonly string[],
  failures: readonly string[],
): Invocation {
  const lapsed = parts.flatMap(({ report }) => report.lapsed.map(({ message }) => configurationNote(message)));
  return {
    executionSuccessful: failures.length === 0 && parts.every(({ report }) => report.complete),
    toolExecutionNotifications: [
      ...parts.flatMap(({ report, base }) => report.gaps.map((gap) => gapNote(gap, base))),
      ...failures.map((text): Notification => ({ level: "error", message: { text: cleanLine(text, 1_000) } })),
      ...remarks.map((text): Notification => ({ level: "warning", message: { text } })),
    ],
    ...(lapsed.length === 0 ? {} : { toolConfigurationNotifications: lapsed }),
  };
}

function gapNote({ code, path, line, message, blocking }: Gap, base: Base): Notification {
  const [outer = ""] = (path ?? "").split("!/", 1);
  return {
    descriptor: { id: `gap/${code}`, index: GAP_CODES.indexOf(code) },
    level: blocking ? "error" : "note",
    message: { text: cleanLine(message, 1_000) },
    ...(path === null
      ? {}
      : {
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: relativeUri(base.prefix + outer), uriBaseId: base.id },
                ...(line === undefined ? {} : { region: { startLine: line } }),
              },
            },
          ],
        }),
  };
}

function configurationNote(message: string): Notification {
  return { level: "warning", message: { text: cleanLine(message, 1_000) } };
}
