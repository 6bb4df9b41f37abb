export { databaseStatus, ecosystemNamed, type EcosystemStatus } from "../advisories/database/status.ts";
export { updateDatabase } from "../advisories/database/update.ts";
export { snapshotDatabases, type DatabaseSnapshot } from "../advisories/database/snapshot.ts";
export { usualDatabase } from "../advisories/database/locate.ts";
