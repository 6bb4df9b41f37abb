import type { Confidence } from "../../model/finding.ts";
import { describeDestination, destinationOf, isNobodyElses, isThrowaway } from "../destination.ts";

/** What Windows starts when such a file is opened. */
const STARTED = /\.(?:exe|com|scr|pif|bat|cmd|ps1|vbs?|vbe|jse?|wsf|wsh|hta|msi|msix|cpl|dll|lnk|jar|reg|url)["']?$/iu;
/** The folder that a search looks into stands in the middle of its address. */
const SHARE = /(?:^|[:=\s])(\\\\[^\s"<>|]{3,1000})/u;
/** `file://host/share`, `file:\\host\share`. */
const FILE = /^file:[\\/]{2}(?=[\w.-])/iu;

/** A program, or a folder whose symbol is fetched with the user's login, on a machine of somebody else. */
export function onAnotherMachine(target: string): { readonly message: string; readonly confidence: Confidence } | null {
  const path = FILE.test(target) ? target.replace(FILE, "file://").replaceAll("\\", "/") : SHARE.exec(target)?.[1];
  const destination = path === undefined ? null : destinationOf(path);
  if (path === undefined || destination === null || isNobodyElses(destination)) return null;
  const where = describeDestination(destination);
  // A company's own server has a name, and its people know it.
  const confidence = isThrowaway(destination) ? "high" : "medium";
  const isStarted = STARTED.test(path.split(",")[0] ?? "");
  const message = isStarted
    ? `carries a shortcut to a program that lies on ${where}`
    : `has the user's login sent to ${where} as soon as a folder shows it`;
  return { message, confidence };
}
