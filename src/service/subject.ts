import { hash } from "node:crypto";
import * as z from "zod";
import type { DeliveryNote } from "../tasks/delivery.ts";
import type { ScanReport } from "../model/report.ts";
import type { PackageOrigin, RegistryStatement } from "../model/target.ts";

/**
 * What a scan shows around a judgement without being judged itself: the version that the bytes were sent as, and what
 * the registry said on that day. So the same bytes under a new version number have the same judgement.
 */
export interface Frame {
  readonly target: string;
  readonly origin: PackageOrigin;
  readonly registry: RegistryStatement | null;
}

export const FRAME = z.custom<Frame>((value) => typeof value === "object" && value !== null && "target" in value);
const REPORT = z.custom<ScanReport>((value) => typeof value === "object" && value !== null && "verdict" in value);

/** A delivery as it is judged and kept: the note without what changes nothing, a name for reports, and a key. */
export function subjectOf(note: DeliveryNote): { note: DeliveryNote; target: string; key: string; frame: Frame } {
  const { kind, reference, owner, name, sha256 } = note.origin;
  const target = name === undefined ? `sha256:${sha256 ?? ""}` : `${owner === undefined ? "" : `@${owner}/`}${name}`;
  const judged: DeliveryNote = {
    ...note,
    origin: {
      kind,
      reference: target,
      ...(owner === undefined ? {} : { owner }),
      ...(name === undefined ? {} : { name }),
      ...(sha256 === undefined ? {} : { sha256 }),
    },
    registry: null,
    notes: [],
  };
  const frame = { target: reference, origin: note.origin, registry: note.registry };
  return { note: judged, target, key: hash("sha256", JSON.stringify(judged), "hex"), frame };
}

/** The key of a judgement: nothing that could change it is left out. */
export function judgementKey(subjectKey: string, engine: ScanReport["engine"], options: string): string {
  return hash("sha256", JSON.stringify([subjectKey, engine.version, engine.signatures, options]), "hex");
}

/** A stored report as one scan shows it. */
export function framedReport(text: string, frame: string | null): ScanReport {
  const report = REPORT.parse(JSON.parse(text));
  return frame === null ? report : withFrame(report, report.target, FRAME.parse(JSON.parse(frame)));
}

function withFrame(report: ScanReport, judgedAs: string, frame: Frame): ScanReport {
  const { target } = report;
  return {
    ...report,
    target: target.startsWith(judgedAs) ? frame.target + target.slice(judgedAs.length) : target,
    origin: frame.origin,
    registry: frame.registry,
    bundled: report.bundled.map((inner) => withFrame(inner, judgedAs, frame)),
  };
}
