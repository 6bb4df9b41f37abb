import type { Value } from "../../../model/value.ts";
import { concatenate, constant, unknown } from "../../value.ts";
import type { Argument, Call, Handler } from "../run/call.ts";
import { fileOrStdin } from "./http-request.ts";
import { parseOptions } from "./options.ts";
import { cloudToken } from "./secrets.ts";

const STORE = /^(?:s3|gs|az|r2|b2|oss|cos|minio):\/\//u;
/** What rclone and mc take for a place elsewhere: `remote:path`, `:sftp,host=x:path`, `alias/bucket`. */
const REMOTES: Readonly<Record<string, RegExp>> = {
  rclone: /^(?:[\w-]{2,60}|:[\w.,=:/-]{2,200}):/u,
  mc: /^[\w-]{1,40}\/[\w.-]{3,60}(?:\/|$)/u,
  azcopy: /^https:\/\//u,
};

/** `aws s3 cp a s3://b`, `gsutil cp`, `rclone copy a remote:b`, and what takes bucket and file as options. */
const store: Handler = (call) => {
  const token = cloudToken(call);
  if (token !== null) return token;
  const line = call.arguments.filter(({ value: { shape } }) => !shape.startsWith("-") || shape === "-");
  const verb = line.findIndex((each) => VERB.test(each.value.shape));
  const operands = verb === -1 ? [] : line.slice(verb + 1);
  const name = line[verb]?.value.shape ?? "";
  const endpoint = parseOptions(call.arguments, { short: "", long: "endpoint-url" }).value("endpoint-url")?.value;
  if (name === "pipe" || name === "rcat") tellSent(call, operands[0]?.value, [standing(call)]);
  else if (name === "upload-file") tellSent(call, bucket("b2", operands[0]), filesOf(call, operands.slice(1, 2)));
  else if (/^(?:put-object|upload|upload-batch)$/u.test(name)) tellByOptions(call, endpoint);
  else if (name !== "") copy(call, operands, endpoint);
  else if (endpoint !== undefined) tellSent(call, endpoint, carried(call.arguments));
  return null;
};

const VERB = /^(?:cp|mv|sync|copy|copyto|put|upload|upload-batch|rsync|move|pipe|rcat|upload-file|put-object)$/u;

function copy(call: Call, [source, target]: readonly Argument[], endpoint: Value | undefined): void {
  if (source === undefined || target === undefined) return;
  const remote = REMOTES[call.name];
  const isRemote = ({ shape }: Value): boolean => STORE.test(shape) || remote?.test(shape) === true;
  if (isRemote(target.value)) {
    const payload = isRemote(source.value) ? [source.value] : filesOf(call, [source]);
    tellSent(call, endpoint ?? hostOfRemote(target.value), payload);
  } else if (isRemote(source.value)) {
    call.tell({ op: "download", url: source.value, destination: target.value });
    call.state.write(target.value, unknown([call.origin({ kind: "network", url: source.value.shape })]), false);
  }
}

/** `:webdav,url=https://host:path`, `:sftp,host=h,user=u:path`: rclone's way to name a server on the spot. */
function hostOfRemote(target: Value): Value {
  const host = /^:\w{2,20},(?:[\w=.]{1,60},){0,4}(?:host|url)=((?:https?:\/\/)?[\w.-]{3,253})/u.exec(target.shape)?.[1];
  return host === undefined ? target : { ...target, text: host, shape: host };
}

/** `aws s3api put-object --bucket b --body f`, `az storage blob upload --account-name a -f f`. */
function tellByOptions(call: Call, endpoint: Value | undefined): void {
  const options = parseOptions(call.arguments, {
    short: "cfnsd",
    long: "bucket body key account-name file source container-name container name destination endpoint-url profile region sas-token account-key connection-string",
  });
  const files = options.values("body", "f", "file", "s", "source");
  const account = options.value("account-name");
  const target =
    endpoint ??
    (account === undefined
      ? bucket("s3", options.value("bucket"))
      : concatenate([constant("https://"), account.value, constant(".blob.core.windows.net/")]));
  tellSent(call, target, filesOf(call, files));
}

function bucket(scheme: string, name: Argument | undefined): Value | undefined {
  return name === undefined ? undefined : concatenate([constant(`${scheme}://`), name.value]);
}

function filesOf(call: Call, files: readonly Argument[]): readonly Value[] {
  return files.map(({ value }) => fileOrStdin(value, call));
}

function standing(call: Call): Value {
  return fileOrStdin(constant("-"), call);
}

function carried(words: readonly Argument[]): readonly Value[] {
  return words.map(({ value }) => value).filter(({ origins }) => origins.length > 0);
}

function tellSent(call: Call, destination: Value | undefined, payload: readonly Value[]): void {
  if (destination === undefined || payload.length === 0) return;
  call.tell({ op: "send", channel: "http", destination, payload });
}

export const storeHandlers: Readonly<Record<string, Handler>> = Object.fromEntries(
  ["aws", "gsutil", "gcloud", "az", "azcopy", "rclone", "mc", "s3cmd", "b2"].map((name) => [name, store]),
);
