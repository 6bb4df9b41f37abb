import type { Effect, Effects } from "../run/call.ts";
import { CODECS } from "../methods/codecs.ts";
import { ARCHIVES } from "./archives.ts";
import { BUILTINS } from "./builtins.ts";
import { CAPTURES } from "./capture.ts";
import { CONFIG_FILES } from "./config-files.ts";
import { DESERIALIZERS } from "./deserialize.ts";
import { ENVIRONMENT } from "./environment.ts";
import { EVALUATION } from "./evaluation.ts";
import { FILE_SYSTEM } from "./file-system.ts";
import { FUNCTIONAL } from "./functional.ts";
import { HTTP } from "./http.ts";
import { INSTALLATION } from "./installation.ts";
import { ITERABLES } from "./iterables.ts";
import { JSON_TEXT } from "./json.ts";
import { LOGGING } from "./logging.ts";
import { MACHINE_IDENTITY } from "./machine-identity.ts";
import { MAIL } from "./mail.ts";
import { NATIVE } from "./native-code.ts";
import { OPEN_FILES } from "./open-files.ts";
import { OS_PATHS } from "./os-path.ts";
import { PATHLIB } from "./pathlib.ts";
import { DOCKER } from "./docker.ts";
import { ACCOUNTS } from "./payments.ts";
import { PERSISTENCE } from "./persistence.ts";
import { PROCESSES } from "./processes.ts";
import { REFLECTION } from "./reflection.ts";
import { REMOTE } from "./remote-machines.ts";
import { SAFEGUARDS } from "./safeguards.ts";
import { SECRETS } from "./secrets.ts";
import { SETUP_SCRIPT } from "./setup-script.ts";
import { SERVERS } from "./servers.ts";
import { SERVICES } from "./services.ts";
import { SOCKETS } from "./sockets.ts";
import { TEMPORARY } from "./temporary-files.ts";
import { TIMING } from "./timing.ts";
import { TUNNELS } from "./tunnels.ts";
import { URLLIB } from "./urllib.ts";
import { WEBSOCKETS } from "./websockets.ts";

const TABLES: readonly Effects[] = [
  ACCOUNTS,
  ARCHIVES,
  BUILTINS,
  CAPTURES,
  CODECS,
  CONFIG_FILES,
  DESERIALIZERS,
  ENVIRONMENT,
  EVALUATION,
  FILE_SYSTEM,
  FUNCTIONAL,
  HTTP,
  INSTALLATION,
  ITERABLES,
  JSON_TEXT,
  MAIL,
  NATIVE,
  OPEN_FILES,
  OS_PATHS,
  PATHLIB,
  PERSISTENCE,
  DOCKER,
  PROCESSES,
  REFLECTION,
  REMOTE,
  SAFEGUARDS,
  SECRETS,
  SERVERS,
  SETUP_SCRIPT,
  LOGGING,
  MACHINE_IDENTITY,
  SERVICES,
  SOCKETS,
  TEMPORARY,
  TIMING,
  TUNNELS,
  URLLIB,
  WEBSOCKETS,
];

const EFFECTS: ReadonlyMap<string, Effect> = new Map(TABLES.flatMap((table) => Object.entries(table)));

const ROOTS: ReadonlySet<string> = new Set([...EFFECTS.keys()].map((path) => path.split(".", 1)[0] ?? ""));

/** A library that a table knows: no module of the package's own goes by its name. */
export function isKnownLibrary(root: string): boolean {
  return ROOTS.has(root);
}

export function effectOf(path: string): Effect | undefined {
  return EFFECTS.get(path);
}
