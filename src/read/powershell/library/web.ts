import type { Value } from "../../../model/value.ts";
import { request } from "../../machine/effects/http.ts";
import { withScheme } from "../../with-scheme.ts";
import { NOTHING, originsOf, textOf, toValue, type Thing } from "../../machine/thing.ts";
import { concatenate, constant } from "../../value.ts";
import type { Cmdlet, CmdletTable } from "../run/cmdlet.ts";

function values(cmdlet: Cmdlet, ...names: readonly string[]): readonly Value[] {
  return names.flatMap((name) => {
    const given = cmdlet.get(name);
    return given === undefined ? [] : [toValue(given)];
  });
}

/** Invoke-WebRequest and Invoke-RestMethod. */
function webRequest(cmdlet: Cmdlet): Thing | null {
  const { machine, span } = cmdlet;
  const url = cmdlet.get("uri") ?? cmdlet.positional[0] ?? cmdlet.input;
  if (url === undefined || url === null) return null;
  if (cmdlet.has("skipcertificatecheck"))
    machine.tell({ op: "disable-safeguard", safeguard: "tls-verification" }, span);
  const file = cmdlet.get("infile");
  const body = [...values(cmdlet, "body", "form")];
  if (file !== undefined) {
    const path = toValue(file);
    machine.tell({ op: "read-file", path }, span);
    body.push(machine.contentOf(path, span));
  }
  if (
    body.length === 0 &&
    cmdlet.input !== null &&
    cmdlet.input !== url &&
    /^(?:post|put|patch)$/iu.test(textOf(cmdlet.get("method", "custommethod")) ?? "")
  )
    body.push(toValue(cmdlet.input));
  const destination = cmdlet.get("outfile");
  const method = cmdlet.get("method", "custommethod");
  const isGet = method === undefined || textOf(method)?.toUpperCase() === "GET";
  return request(machine, span, {
    url: withScheme(toValue(url)),
    method: method === undefined ? null : (textOf(method) ?? "POST"),
    // A GET's -Body becomes its query.
    body: isGet && file === undefined ? [] : body,
    carried: [...(isGet ? body : []), ...values(cmdlet, "headers", "credential", "websession", "useragent", "token")],
    destination: destination === undefined ? null : toValue(destination),
  });
}

const WEB =
  "uri outfile method custommethod body headers infile form useragent websession sessionvariable contenttype credential token timeoutsec proxy maximumredirection usebasicparsing skipcertificatecheck passthru authentication sslprotocol";

export const WEB_CMDLETS: CmdletTable = {
  "invoke-webrequest": [WEB, webRequest],
  "invoke-restmethod": [WEB, webRequest],
  "start-bitstransfer": [
    "source destination transfertype credential description displayname priority asynchronous",
    (cmdlet) => {
      const source = cmdlet.get("source") ?? cmdlet.positional[0];
      const target = cmdlet.get("destination") ?? cmdlet.positional[1];
      if (source === undefined) return null;
      if (/^upload/iu.test(textOf(cmdlet.get("transfertype")) ?? "") && target !== undefined) {
        const path = toValue(source);
        cmdlet.machine.tell({ op: "read-file", path }, cmdlet.span);
        return request(cmdlet.machine, cmdlet.span, {
          url: toValue(target),
          method: "PUT",
          body: [cmdlet.machine.contentOf(path, cmdlet.span)],
        });
      }
      return request(cmdlet.machine, cmdlet.span, {
        url: toValue(source),
        destination: target === undefined ? null : toValue(target),
      });
    },
  ],
  "send-mailmessage": [
    "to from subject body attachments smtpserver credential cc bcc port usessl",
    (cmdlet) => {
      const to = cmdlet.get("to") ?? cmdlet.positional[0];
      const files = values(cmdlet, "attachments");
      for (const path of files) cmdlet.machine.tell({ op: "read-file", path }, cmdlet.span);
      const payload = [
        ...values(cmdlet, "subject", "body"),
        ...values(cmdlet, "cc", "bcc").map((copy) => concatenate([constant("bcc: "), copy])),
        ...files.map((path) => cmdlet.machine.contentOf(path, cmdlet.span)),
      ];
      if (to !== undefined)
        cmdlet.machine.tell({ op: "send", channel: "mail", destination: toValue(to), payload }, cmdlet.span);
      return NOTHING;
    },
  ],
  "resolve-dnsname": [
    "name type server",
    (cmdlet) => {
      const name = cmdlet.get("name") ?? cmdlet.positional[0];
      if (name === undefined) return null;
      const value = toValue(name);
      if (value.text === null && originsOf(name).length > 0)
        cmdlet.machine.tell({ op: "send", channel: "dns", destination: value, payload: [value] }, cmdlet.span);
      return null;
    },
  ],
};
