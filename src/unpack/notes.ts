import type { Gap, GapCode } from "../model/gap.ts";
import type { Anomaly, AnomalyCode } from "../model/package-tree.ts";
import { MAX_NOTES_PER_CODE } from "./limits.ts";

/** Collects what unpacking has to say, within bounds: 20,000 lying entries must not make 60,000 lines. */
export interface Notes {
  anomaly(code: AnomalyCode, path: string, message: string): void;
  /** `path` null: the whole package. Blocking unless said otherwise. */
  gap(code: GapCode, path: string | null, message: string, blocking?: boolean): void;
  readonly anomalies: () => readonly Anomaly[];
  readonly gaps: () => readonly Gap[];
}

export function openNotes(): Notes {
  const anomalies = bounded<Anomaly>((code, more) => ({ code, path: "", message: `${more} more of the same kind` }));
  const gaps = bounded<Gap>((code, more, blocking) => {
    return { code, path: null, message: `${more} more of the same kind`, blocking };
  });
  return {
    anomaly: (code, path, message) => anomalies.add({ code, path, message }, false),
    gap: (code, path, message, blocking = true) => gaps.add({ code, path, message, blocking }, blocking),
    anomalies: () => anomalies.all(),
    gaps: () => gaps.all(),
  };
}

interface Bounded<T> {
  add(item: T, blocking: boolean): void;
  all(): readonly T[];
}

function bounded<T extends { readonly code: string }>(
  rest: (code: T["code"], more: number, blocking: boolean) => T,
): Bounded<T> {
  const kept: T[] = [];
  const counts = new Map<string, { code: T["code"]; seen: number; blocking: boolean }>();
  return {
    add(item, blocking) {
      // Harmless notes must not use up the room of blocking ones.
      const key = `${item.code} ${blocking}`;
      const count = counts.get(key) ?? { code: item.code, seen: 0, blocking };
      count.seen += 1;
      counts.set(key, count);
      if (count.seen <= MAX_NOTES_PER_CODE) kept.push(item);
    },
    all() {
      const over = [...counts.values()].filter(({ seen }) => seen > MAX_NOTES_PER_CODE);
      return [...kept, ...over.map(({ code, seen, blocking }) => rest(code, seen - MAX_NOTES_PER_CODE, blocking))];
    },
  };
}
