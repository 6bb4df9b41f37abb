import { quantile } from "../../../src/bench/measures.ts";
import type { LoadResult } from "./run-load.ts";
import { isHarmful } from "./uploads.ts";

const VERDICTS = ["clean", "suspicious", "malicious"] as const;

/** One Markdown table of runs without faults, or of runs with them. */
export function loadTable(results: readonly LoadResult[], faults: boolean): string {
  const columns = faults ? FAULT_COLUMNS : LOAD_COLUMNS;
  const rows = [
    columns.map(([title]) => title),
    columns.map(() => "---:"),
    ...results.map((result) => columns.map(([, cell]) => cell(result))),
  ];
  return rows.map((cells) => `| ${cells.join(" | ")} |\n`).join("");
}

type Column = readonly [string, (result: LoadResult) => string];

const COMMON: readonly Column[] = [
  ["workers", ({ options }) => String(options.workers)],
  ["uploads", ({ options }) => options.uploads.length.toLocaleString("en")],
  ["s", ({ seconds }) => seconds.toFixed(0)],
  ["uploads/s", ({ options, seconds }) => (options.uploads.length / seconds).toFixed(1)],
  ["p50 ms", (result) => latency(result, 0.5)],
  ["p95 ms", (result) => latency(result, 0.95)],
  ["p99 ms", (result) => latency(result, 0.99)],
];
const AUDIT: readonly Column[] = [
  ["lost", ({ audit }) => String(audit.lost)],
  ["doubled", ({ audit }) => String(audit.doubled)],
  ["without end", ({ audit }) => String(audit.endless)],
  ["wrong", ({ audit }) => String(audit.wrong)],
];
const LOAD_COLUMNS: readonly Column[] = [
  ...COMMON,
  [VERDICTS.join(" / "), (result) => VERDICTS.map((verdict) => countVerdict(result, verdict)).join(" / ")],
  ["of these reused", ({ sent }) => String(sent.filter(({ end }) => end?.reused === true).length)],
  ["failed", failures],
  ...AUDIT,
];
const FAULT_COLUMNS: readonly Column[] = [
  ...COMMON,
  ["kills", ({ killed }) => String(killed)],
  ["database", ({ options }) => (options.place.databaseUrl === null ? "killed as well" : "restarted once")],
  ["507 while full", ({ diskFilled, answers }) => (diskFilled ? String(answers.get("507") ?? 0) : "not tried")],
  ["503", ({ answers }) => String(answers.get("503") ?? 0)],
  ["no answer", ({ answers }) => String(answers.get("no connection") ?? 0)],
  ["verdicts", ({ sent }) => String(sent.filter(({ end }) => end?.state === "done").length)],
  ["failed, of harmful packages", failures],
  ["left processes", ({ leftBehind }) => String(leftBehind)],
  ...AUDIT,
];

function latency({ sent }: LoadResult, q: number): string {
  return quantile(
    sent.map(({ milliseconds }) => milliseconds),
    q,
  ).toFixed(0);
}

function countVerdict({ sent }: LoadResult, verdict: string): number {
  return sent.filter(({ end }) => end?.verdict === verdict).length;
}

/** Such as `3 timed-out, 3 of 3`: by reason, and how many of those that had to fail did. */
function failures({ sent }: LoadResult): string {
  const failed = sent.filter(({ end }) => end?.state === "failed");
  if (failed.length === 0) return "0";
  const codes = Map.groupBy(failed, ({ end }) => end?.failure?.code ?? "");
  const harmful = sent.filter(({ upload }) => isHarmful(upload));
  const ofHarmful = failed.filter(({ upload }) => isHarmful(upload)).length;
  const counts = [...codes].map(([code, all]) => `${all.length} ${code}`).toSorted();
  return `${counts.join(", ")}; ${ofHarmful} of ${harmful.length}`;
}
