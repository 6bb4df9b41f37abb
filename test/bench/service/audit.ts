import * as z from "zod";
import { openDatabase } from "../../../src/service/database/open-database.ts";
import type { Sql } from "../../../src/service/database/database.ts";
import type { Place } from "../../service/backends.ts";
import type { Sent } from "./send-uploads.ts";
import type { Expectation } from "./uploads.ts";

/** What must not happen to any upload, and to how many it did; a few of them by name. */
export interface Audit {
  readonly lost: number;
  readonly doubled: number;
  readonly endless: number;
  /** Other verdicts than the package deserves, or than the same bytes had elsewhere. */
  readonly wrong: number;
  readonly complaints: readonly string[];
}

const SCAN = z.object({
  id: z.string(),
  key: z.string(),
  state: z.string(),
  verdict: z.string().nullable(),
  sha256: z.string(),
});
const COUNT = z.object({ count: z.coerce.number() });

/** Holds what clients were told against what stands in the database, once every process has ended. */
export async function audit(place: Place, sent: readonly Sent[]): Promise<Audit> {
  const database = await openDatabase({ ...place, connections: 1 }, () => undefined);
  try {
    return await compare(database, sent);
  } finally {
    await database.close();
  }
}

async function compare(sql: Sql, sent: readonly Sent[]): Promise<Audit> {
  const scans = await sql.rows(
    SCAN,
    `select scan.id, coalesce(idempotency_key, '') as key, state, verdict, sha256
     from skillscan.scan left join skillscan.judgement on judgement.key = scan.judgement_key
     where idempotency_key is null or idempotency_key not like 'warm-up-%'`,
  );
  const byKey = Map.groupBy(scans, ({ key }) => key);
  const complaints = new Map<keyof Audit, string[]>();
  const complain = (kind: keyof Audit, text: string): void => {
    complaints.set(kind, [...(complaints.get(kind) ?? []), `${kind}: ${text}`]);
  };
  for (const each of sent) {
    const { upload, ids, end } = each;
    const [row, ...others] = byKey.get(upload.key) ?? [];
    byKey.delete(upload.key);
    if (row === undefined) {
      complain("lost", `${upload.key} is not in the database`);
      continue;
    }
    if (others.length > 0 || ids.size > 1) complain("doubled", `${upload.key} has ${ids.size} ids`);
    if (end === null || (row.state !== "done" && row.state !== "failed"))
      complain("endless", `${upload.key} is ${row.state}`);
    else if (end.id !== row.id || end.state !== row.state || end.verdict !== row.verdict)
      complain(
        "wrong",
        `${upload.key} was told ${end.state} ${String(end.verdict)}, is ${row.state} ${String(row.verdict)}`,
      );
    else if (!fits(upload.expected, each))
      complain("wrong", `${upload.key} should be ${upload.expected}: ${told(each)}`);
  }
  for (const key of byKey.keys()) complain("doubled", `a scan that nobody began: “${key}”`);
  for (const [sha256, same] of Map.groupBy(scans, (scan) => scan.sha256)) {
    const verdicts = new Set(same.flatMap(({ verdict }) => verdict ?? []));
    if (verdicts.size > 1) complain("wrong", `${sha256} is ${[...verdicts].join(" and ")}`);
  }
  const twice = await countOf(
    sql,
    `select count(*) as count from (select 1 from skillscan.judgement
     group by subject_id, engine, signatures, options having count(*) > 1) as twice`,
  );
  if (twice > 0) complain("doubled", `${twice} subjects were judged twice by the same means`);
  const counted = (kind: keyof Audit): number => complaints.get(kind)?.length ?? 0;
  return {
    lost: counted("lost"),
    doubled: counted("doubled"),
    endless: counted("endless"),
    wrong: counted("wrong"),
    complaints: [...complaints.values()].flatMap((all) => all.slice(0, 5)),
  };
}

async function countOf(sql: Sql, text: string): Promise<number> {
  return (await sql.rows(COUNT, text))[0]?.count ?? 0;
}

/** A package that does harm must fail, and others may: with a reason, and never with another verdict than theirs. */
function fits(expected: Expectation, { end }: Sent): boolean {
  if (end?.state === "failed") return end.verdict === null && end.failure !== null && end.failure.reason !== "";
  switch (expected) {
    case "any":
      return end?.verdict !== null;
    case "clean":
    case "malicious":
      return end?.verdict === expected;
    case "timed-out":
    case "out-of-memory":
      return false;
  }
}

function told({ end }: Sent): string {
  return end === null ? "nothing" : `${end.state} ${end.verdict ?? end.failure?.code ?? ""}`;
}
