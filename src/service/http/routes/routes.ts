import type { Route } from "../route.ts";
import { HEALTH, METRICS, READY } from "./health.ts";
import { GET_ARTIFACT, GET_HISTORY } from "./packages.ts";
import { BEGIN_RESCAN, GET_RESCAN, LIST_RESCANS, STOP_RESCAN } from "./rescans.ts";
import { APPEAL_SCAN, DECIDE_SCAN, LIST_AUDIT } from "./reviews.ts";
import { GET_REPORT, GET_SCAN, LIST_SCANS } from "./scan-answers.ts";
import { POST_SCAN } from "./scan-requests.ts";
import { CREATE_TOKEN, LIST_TOKENS, REVOKE_TOKEN } from "./tokens.ts";
import { CREATE_WEBHOOK, LIST_WEBHOOKS, REMOVE_WEBHOOK } from "./webhooks.ts";

/** Every route of the API but the document itself. */
export const ROUTES: readonly Route[] = [
  POST_SCAN,
  LIST_SCANS,
  GET_SCAN,
  GET_REPORT,
  APPEAL_SCAN,
  DECIDE_SCAN,
  GET_ARTIFACT,
  GET_HISTORY,
  BEGIN_RESCAN,
  LIST_RESCANS,
  GET_RESCAN,
  STOP_RESCAN,
  CREATE_WEBHOOK,
  LIST_WEBHOOKS,
  REMOVE_WEBHOOK,
  CREATE_TOKEN,
  LIST_TOKENS,
  REVOKE_TOKEN,
  LIST_AUDIT,
  HEALTH,
  READY,
  METRICS,
];
