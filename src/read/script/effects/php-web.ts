import { share, type Effect, type Effects } from "../run/script-machine.ts";
import { from, library, NOTHING, numberOf, textOf, toValue } from "../../machine/thing.ts";
import { readPath } from "../../machine/effects/files.ts";
import { request } from "../../machine/effects/http.ts";
import { connectTo, listenOn, peerOf } from "../../machine/effects/sockets.ts";
import { splitAddress } from "../../split-address.ts";

/** curl_init and the options that it gets before it is run. */
const curlInit: Effect = ({ arguments: given }) =>
  library("curl()", { ...(given[0] === undefined ? {} : { url: toValue(given[0]) }), payload: [] });

const curlOption: Effect = ({ machine, span, arguments: given }) => {
  const [handle, option, value] = given;
  const state = handle?.state;
  if (state == null || option === undefined || value === undefined) return null;
  const name = option.path ?? "";
  if (name === "CURLOPT_URL") state.url = toValue(value);
  else if (/^CURLOPT_(?:POSTFIELDS|INFILE)$/u.test(name)) {
    state.payload?.push(toValue(value));
    state.method ??= "POST";
  } else if (name === "CURLOPT_POST" || name === "CURLOPT_PUT") state.method = name.slice(8);
  else if (name === "CURLOPT_CUSTOMREQUEST") state.method = textOf(value) ?? "POST";
  else if (/^CURLOPT_(?:HTTPHEADER|USERPWD|COOKIE|XOAUTH2_BEARER)$/u.test(name)) {
    (state.fields ??= new Map()).set(name, value);
  } else if (
    /^CURLOPT_SSL_VERIFY(?:PEER|HOST)$/u.test(name) &&
    /^(?:0|false)$/iu.test(value.value.text ?? value.path ?? "")
  )
    machine.tell({ op: "disable-safeguard", safeguard: "tls-verification" }, span);
  return NOTHING;
};

const curlOptions: Effect = (call) => {
  const [handle, options] = call.arguments;
  if (handle === undefined || options?.entries == null) return null;
  for (const [name, value] of options.entries) curlOption({ ...call, arguments: [handle, library(name), value] });
  return NOTHING;
};

const curlRun: Effect = ({ machine, span, arguments: given }) => {
  const state = given[0]?.state;
  if (state?.url === undefined) return null;
  const carried = [...(state.fields?.values() ?? [])].map((each) => toValue(each));
  return request(machine, span, { url: state.url, method: state.method ?? null, body: state.payload ?? [], carried });
};

/** `file_get_contents(path or URL, false, stream_context_create(options))`. */
export const getContents: Effect = ({ machine, span, arguments: given }) => {
  const [path, , context] = given;
  if (path === undefined) return null;
  const value = toValue(path);
  if (/^php:\/\/(?:input|stdin)/iu.test(value.shape)) return from([machine.origin({ kind: "input" }, span)]);
  const options = context?.entries?.get("http")?.entries ?? context?.entries?.get("https")?.entries;
  const content = options?.get("content");
  if (options == null || !/^https?:|^\u{FFFC}/iu.test(value.shape)) return readPath(machine, value, span);
  const header = options.get("header");
  return request(machine, span, {
    url: value,
    method: options.get("method")?.value.text ?? null,
    body: content === undefined ? [] : [toValue(content)],
    carried: header === undefined ? [] : [toValue(header)],
  });
};

const openSocket: Effect = ({ machine, span, arguments: given }) => {
  const [host, port] = given;
  if (host === undefined) return null;
  const hasPort = port !== undefined && numberOf(port) !== null;
  const address = toValue(host);
  return connectTo(
    machine,
    hasPort || !address.shape.includes(":")
      ? peerOf(address, port === undefined ? undefined : toValue(port))
      : peerOf(address),
    span,
  );
};

const socketConnect: Effect = ({ machine, span, arguments: given }) => {
  const [handle, host, port] = given;
  if (host === undefined) return null;
  const socket = connectTo(machine, peerOf(toValue(host), port === undefined ? undefined : toValue(port)), span);
  if (handle?.path != null) machine.handles.set(handle.path, socket);
  return socket;
};

const socketServer: Effect = ({ machine, span, arguments: given }) => {
  const [address] = given;
  if (address === undefined) return null;
  const { host, port } = splitAddress(peerOf(toValue(address)));
  return listenOn(machine, host, port, span);
};

/** curl, streams and sockets. */
export const PHP_WEB: Effects = {
  file_get_contents: getContents,
  curl_init: curlInit,
  curl_setopt: curlOption,
  curl_setopt_array: curlOptions,
  curl_exec: curlRun,
  ...share("fsockopen pfsockopen stream_socket_client", openSocket),
  socket_connect: socketConnect,
  ...share("stream_socket_server socket_create_listen", socketServer),
  ...share("guzzlehttp.client.new guzzle.client.new client.new", () => library("http()")),
  ...share("http().get", ({ machine, span, arguments: given }) =>
    given[0] === undefined
      ? null
      : request(machine, span, { url: toValue(given[0]), carried: given.slice(1).map((each) => toValue(each)) }),
  ),
  ...share("http().post http().put http().patch", ({ machine, span, arguments: given }) =>
    given[0] === undefined
      ? null
      : request(machine, span, {
          url: toValue(given[0]),
          method: "POST",
          body: given.slice(1).map((each) => toValue(each)),
        }),
  ),
  ...share("http().request", ({ machine, span, arguments: given }) => {
    const [method, url, ...rest] = given;
    if (url === undefined) return null;
    const how = textOf(method) ?? "GET";
    const values = rest.map((each) => toValue(each));
    return request(machine, span, {
      url: toValue(url),
      method: how,
      body: how === "GET" ? [] : values,
      carried: values,
    });
  }),
};
