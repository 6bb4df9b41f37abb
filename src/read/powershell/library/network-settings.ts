import { withOrigins } from "../../value.ts";
import { NOTHING, textOf, toValue } from "../../machine/thing.ts";
import { isProxyVariable, isRootStore } from "../../windows-settings.ts";
import type { Effect } from "../../machine/machine.ts";
import type { CmdletEffect, CmdletTable } from "../run/cmdlet.ts";

/** `Import-Certificate -FilePath x -CertStoreLocation Cert:\LocalMachine\Root` */
const importCertificate: CmdletEffect = (cmdlet) => {
  const file = cmdlet.get("filepath") ?? cmdlet.positional[0];
  const store = cmdlet.get("certstorelocation") ?? cmdlet.positional[1];
  if (file === undefined || store === undefined || !isRootStore(toValue(store).shape)) return NOTHING;
  const path = toValue(file);
  const certificate = withOrigins(path, cmdlet.machine.contentOf(path, cmdlet.span).origins);
  cmdlet.machine.tell({ op: "trust-authority", certificate }, cmdlet.span);
  return NOTHING;
};

const nameServer: CmdletEffect = (cmdlet) => {
  const given = cmdlet.get("serveraddresses") ?? cmdlet.positional[1];
  const first = given?.items?.[0] ?? given;
  if (first !== undefined)
    cmdlet.machine.tell({ op: "reroute", by: "name-server", address: toValue(first) }, cmdlet.span);
  return NOTHING;
};

export const NETWORK_CMDLETS: CmdletTable = {
  "import-certificate": ["filepath certstorelocation", importCertificate],
  "import-pfxcertificate": ["filepath certstorelocation password exportable", importCertificate],
  "set-dnsclientserveraddress": ["interfacealias interfaceindex serveraddresses resetserveraddresses", nameServer],
};

/** `[Environment]::SetEnvironmentVariable('HTTPS_PROXY', x, 'User')`: without the third it ends with this program. */
export const setVariable: Effect = ({ machine, span, arguments: given }) => {
  const [name, value, scope] = given;
  if (value === undefined || !/^(?:user|machine)$/iu.test(textOf(scope) ?? scope?.path ?? "")) return NOTHING;
  if (isProxyVariable(textOf(name) ?? "")) machine.tell({ op: "reroute", by: "proxy", address: toValue(value) }, span);
  return NOTHING;
};
