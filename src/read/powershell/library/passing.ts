import { listOf } from "../../machine/thing.ts";
import type { CmdletEffect, CmdletTable } from "../run/cmdlet.ts";

/** Text passes through these as it is. */
const PASSING =
  "write-output out-string convertto-json convertfrom-json convertto-csv convertfrom-csv select-object sort-object where-object group-object measure-object format-list format-table out-default get-unique convertto-html convertto-xml convertfrom-stringdata get-member receive-job wait-job format-hex get-filehash";

export const PASSING_CMDLETS: CmdletTable = Object.fromEntries(
  PASSING.split(" ").map((name): [string, readonly [string, CmdletEffect]] => [
    name,
    [
      "inputobject object property first last skip unique expandproperty depth compress filterscript asplaintext",
      (cmdlet) => {
        if (cmdlet.input !== null) return cmdlet.input;
        const given = cmdlet.get("inputobject", "object");
        return (
          given ?? (cmdlet.positional.length === 1 ? (cmdlet.positional[0] ?? null) : listOf([...cmdlet.positional]))
        );
      },
    ],
  ]),
);

/** What only the screen gets is nobody's. */
export const SILENT = new Set([
  "out-null",
  "write-host",
  "write-verbose",
  "write-debug",
  "write-warning",
  "write-error",
  "start-sleep",
  "clear-host",
]);
