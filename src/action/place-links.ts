import type { LinkTo } from "../report/markdown/finding.ts";
import { baseOf, relativeUri, SOURCE_ROOT } from "../report/sarif/place.ts";
import type { Surroundings } from "./event.ts";

/** Links to lines of the commit that was scanned, as GitHub shows them. */
export function placeLinks({ source, serverUrl }: Surroundings, workspace: string): LinkTo {
  if (source === null) return () => null;
  return (at, report) => {
    const { id, prefix } = baseOf(report, workspace);
    if (id !== SOURCE_ROOT) return null;
    const [outer = ""] = at.path.split("!/", 1);
    const line = outer === at.path ? `#L${at.line}` : "";
    return `${serverUrl}/${source.repository}/blob/${source.commit}/${relativeUri(prefix + outer)}${line}`;
  };
}
