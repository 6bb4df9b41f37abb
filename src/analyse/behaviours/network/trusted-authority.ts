import type { Fact } from "../../../model/fact.ts";
import type { Match } from "../../../model/finding.ts";
import type { Value } from "../../../model/value.ts";
import { constant } from "../../../read/value.ts";
import type { FactIndex } from "../../fact-index.ts";
import { confidenceFor, isInMarkdown } from "../../standing.ts";
import { show, step } from "../../step.ts";
import { textsSay } from "../../texts-say.ts";
import { pathOf, writings } from "../persistence/written.ts";
import { certificateSource } from "./certificate-source.ts";

interface Trusted {
  readonly fact: Fact;
  readonly certificate: Value;
}

/** Whoever has the key of such a certificate reads and changes everything that is asked of other hosts by TLS. */
export function* trustedAuthority(index: FactIndex): Iterable<Match> {
  const seen = new Set<string>();
  for (const { fact, certificate } of trusted(index)) {
    const standing = confidenceFor(fact, index);
    const source = standing === null ? null : certificateSource(certificate, fact.at.path, index);
    if (standing === null || source === null || seen.has(fact.at.path)) continue;
    const isTold = textsSay(index, CERTIFICATES);
    const isManual = isInMarkdown(fact);
    if (isManual && isTold && source.from === "package") continue;
    seen.add(fact.at.path);
    const from = source.from === "package" ? "that the package brings along" : `fetched from ${source.where}`;
    const does = `has certificates believed that an authority issues, whose own is ${from}`;
    yield {
      signature: "credential-access/foreign-authority",
      at: fact.at,
      snippet: fact.snippet,
      subject: show(certificate),
      confidence: isManual || isTold || standing !== "high" ? "medium" : "high",
      message: `${does}${isTold ? "" : ", and no text speaks of it"}`,
      chain: [step(fact, does)],
    };
  }
}

const CERTIFICATES =
  /\b(?:certificates?|certs?|ca bundle|root ca|trust store|tls (?:inspection|interception)|mitm\w{0,8}|intercept\w{0,5}|self-signed)\b|证书|證書|証明書|сертификат|certificado|certificat|zertifikat/iu;

function* trusted(index: FactIndex): Iterable<Trusted> {
  for (const fact of index.operations("trust-authority")) yield { fact, certificate: fact.operation.certificate };
  for (const fact of index.operations("download")) {
    const { destination, url } = fact.operation;
    if (destination === null || !ANCHORS.test(destination.shape.slice(0, MAX_PATH))) continue;
    yield { fact, certificate: { ...destination, origins: [{ kind: "network", url: url.shape, at: fact.at }] } };
  }
  for (const fact of writings(index)) {
    const { content } = fact.operation;
    if (content === null) continue;
    if (ANCHORS.test(pathOf(fact).slice(0, MAX_PATH))) yield { fact, certificate: content };
    const file = VARIABLE.exec(content.shape.slice(0, MAX_TEXT))?.[1];
    if (file !== undefined && fact.operation.op === "persist") yield { fact, certificate: constant(file) };
  }
}

/** Folders whose certificates the system believes. */
const ANCHORS =
  /(?:^|\/)(?:usr\/(?:local\/)?share\/ca-certificates|etc\/(?:pki\/ca-trust\/source|ca-certificates\/trust-source|ssl\/certs)|pki\/trust)\/(?:[\w.-]{1,60}\/)?[^/]{1,200}$/u;
/** The same for one kind of programs: a line of a profile. */
const VARIABLE =
  /\b(?:NODE_EXTRA_CA_CERTS|SSL_CERT_FILE|REQUESTS_CA_BUNDLE|CURL_CA_BUNDLE|GIT_SSL_CAINFO|AWS_CA_BUNDLE|PIP_CERT|DENO_CERT)=["']?([^\s"';]{3,300})/u;
const MAX_PATH = 400;
const MAX_TEXT = 8_000;
