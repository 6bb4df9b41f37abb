import type { Origin, Value } from "../../../../model/value.ts";
import { commandLine } from "../../../command-line.ts";
import type { FactIndex, OperationOf } from "../../../fact-index.ts";

/** Programs that open a private key or a store of them, by their manuals; what only shows a certificate is none. */
const OPENS_KEY =
  /\bopenssl\s+(?:pkcs12|pkcs8|pkey|rsa|ec)\b(?![^\n]{0,400}\s-(?:pubin|export)\b)[^\n]{0,400}\s-in\b|\b(?:keytool|jarsigner|apksigner)\b[^\n]{0,400}\s(?:-keystore|--ks)\b|\bsigntool\b[^\n]{0,400}\s\/f\b|\bosslsigncode\b[^\n]{0,400}\s-pkcs12\b|\bssh-keygen\b[^\n]{0,200}\s-y\b|\bsecurity\s+import\b/iu;
/** Functions of libraries that do. */
const LOADS_KEY =
  /(?:^|\.)(?:load_(?:key_and_certificates|pkcs12|(?:pem|der|ssh)_private_key)|from_private_key(?:_file)?|createPrivateKey|pkcs12FromAsn1|privateKeyFromPem|decryptRsaPrivateKey|fromEncryptedJsonSync|fromEncryptedJson)(?:\(|$)/u;
/** A field of what is sent that is called after what it holds. */
const HOLDS_KEY =
  /(?:^|[{,&\s"'])(?:p12|pfx|pkcs_?12|jks|key_?store|private_?key|priv_?key|signing_?key|ssh_?key)["']?\s{0,2}[:=]\s{0,2}["']?\u{FFFC}/iu;
/** UTF-16 units of what is sent. */
const MAX_PAYLOAD = 4_000;

/**
 * What is sent is the private key that the same program opens as one, whatever its file is called: whoever has it signs in
 * its owner's name.
 */
export function sendsKeyStore({ at, operation, snippet }: OperationOf<"send">, index: FactIndex): boolean {
  const files = operation.payload.filter(({ origins }) => origins.some(({ kind }) => kind === "file"));
  if (files.length === 0) return false;
  if (files.some(({ shape }) => HOLDS_KEY.test(shape.slice(0, MAX_PAYLOAD)))) return true;
  const sent = new Set(files.flatMap(({ origins }) => origins.flatMap((origin) => placeOf(origin))));
  const isSent = ({ origins }: Value): boolean =>
    origins.flatMap((origin) => placeOf(origin)).some((place) => sent.has(place));
  return (
    index
      .operations("spawn")
      .some(
        (other) =>
          other.at.path === at.path &&
          OPENS_KEY.test(commandLine(other)) &&
          (other.operation.arguments.some(isSent) || namesSame(other.snippet, snippet)),
      ) ||
    index
      .of("call")
      .some(
        (call) =>
          call.at.path === at.path && LOADS_KEY.test(call.name) && call.arguments.some(({ value }) => isSent(value)),
      )
  );
}

/** `-in "$1"` here and `@$1` there: a shell's variables have no place of their own. */
function namesSame(opens: string, sends: string): boolean {
  const name = /\s(?:-in|-keystore|--ks|-f|\/f)\s{1,4}["']?\$\{?(\w{1,40})\}?/u.exec(opens)?.[1];
  return name !== undefined && new RegExp(`[@<]["']?\\$\\{?${name}\\b`, "u").test(sends);
}

/** Files, and what names them: all that a program is told on its command line is one thing. */
function placeOf(origin: Origin): readonly string[] {
  const isNamed = origin.kind === "file" || (origin.kind === "input" && origin.of === "parameter");
  return isNamed ? [`${origin.at.path}:${origin.at.line}:${origin.at.column}`] : [];
}
