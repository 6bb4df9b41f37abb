import { loadCatalogue } from "../catalogue/load.ts";
import type { ScanReport } from "../model/report.ts";
import { engineVersion } from "./version.ts";

/** What reports of this program say of their maker: the same bytes judged by the same engine give the same report. */
export function engineIdentity(): ScanReport["engine"] {
  return { version: engineVersion(), signatures: loadCatalogue().digest };
}
