import { tableOf } from "../../machine/effects/common.ts";
import { request } from "../../machine/effects/http.ts";
import { connectTo, listenOn, peerOf } from "../../machine/effects/sockets.ts";
import { share, type Effect } from "../../machine/machine.ts";
import { from, library, NOTHING, originsOf, textOf, toValue, type Thing } from "../../machine/thing.ts";

function bodyOf(given: readonly Thing[]): Thing | undefined {
  return given.at(-1);
}

const download: Effect = ({ machine, span, arguments: given, receiver }) => {
  const [url] = given;
  if (url === undefined) return null;
  return request(machine, span, { url: toValue(url), carried: headersOf(receiver) });
};

function headersOf(receiver: Thing | null): readonly ReturnType<typeof toValue>[] {
  return [...(receiver?.state?.fields?.values() ?? [])]
    .map((each) => toValue(each))
    .concat(receiver?.state?.payload ?? []);
}

const downloadFile: Effect = ({ machine, span, arguments: given }) => {
  const [url, path] = given;
  if (url === undefined) return null;
  return request(machine, span, { url: toValue(url), destination: path === undefined ? null : toValue(path) });
};

/** `.UploadString(url, text)`, `.UploadString(url, method, text)`. */
const upload: Effect = ({ machine, span, arguments: given, receiver }) => {
  const [url] = given;
  const body = given.length > 1 ? bodyOf(given) : undefined;
  if (url === undefined) return null;
  return request(machine, span, {
    url: toValue(url),
    method: "POST",
    body: body === undefined ? [] : [toValue(body)],
    carried: headersOf(receiver),
  });
};

const uploadFile: Effect = ({ machine, span, arguments: given }) => {
  const [url] = given;
  const path = bodyOf(given);
  if (url === undefined || path === undefined || path === url) return null;
  machine.tell({ op: "read-file", path: toValue(path) }, span);
  return request(machine, span, { url: toValue(url), method: "POST", body: [machine.contentOf(toValue(path), span)] });
};

const post: Effect = ({ machine, span, arguments: given }) => {
  const [url, ...rest] = given;
  return url === undefined
    ? null
    : request(machine, span, { url: toValue(url), method: "POST", body: rest.map((each) => toValue(each)) });
};

/** `.Open("POST", url)` and `.Send(body)` of the COM objects. */
const openRequest: Effect = ({ receiver, arguments: given }) => {
  const [method, url] = given;
  if (receiver?.state == null || url === undefined) return null;
  receiver.state.url = toValue(url);
  receiver.state.method = textOf(method) ?? "GET";
  return NOTHING;
};

/** `$udp.Send($bytes, $n, host, port)`, `$ping.Send(host, 500, $bytes)`, `$smtp.Send(from, to, subject, $body)`. */
const sendToHost: Effect = ({ machine, span, arguments: given }) => {
  const values = given.slice(0, 8).map((each) => toValue(each));
  const host = values.findLast(({ text }) =>
    /^(?:[\w.+-]{1,60}@)?[\w-]{1,63}(?:\.[\w-]{1,63}){1,9}$/u.test(text ?? ""),
  );
  const payload = values.filter(({ origins }) => origins.length > 0);
  if (host === undefined || payload.length === 0) return null;
  const channel = host.shape.includes("@") ? "mail" : "socket";
  machine.tell({ op: "send", channel, destination: host, payload }, span);
  return NOTHING;
};

const sendRequest: Effect = (call) => {
  const { machine, span, receiver, arguments: given } = call;
  const state = receiver?.state;
  if (state?.url === undefined) return sendToHost(call);
  const answer = request(machine, span, {
    url: state.url,
    method: state.method ?? "GET",
    body: given.map((each) => toValue(each)),
  });
  state.fields ??= new Map();
  for (const name of ["responsetext", "responsebody", "responsestream"]) state.fields.set(name, answer);
  return NOTHING;
};

const client: Effect = ({ machine, span, arguments: given }) => {
  const [host, port] = given;
  return host === undefined
    ? library("socketclient()", {})
    : connectTo(machine, peerOf(toValue(host), port === undefined ? undefined : toValue(port)), span);
};

const listener: Effect = ({ machine, span, arguments: given }) => {
  const port = given.at(-1);
  return port === undefined
    ? null
    : listenOn(machine, given.length > 1 && given[0] !== undefined ? toValue(given[0]) : null, toValue(port), span);
};

const self: Effect = ({ receiver }) => receiver;
const received: Effect = ({ receiver }) => (receiver === null ? null : from(originsOf(receiver)));

/** WebClient, HttpClient, WebRequest, the COM objects, sockets. */
export const WEB_OBJECTS: ReadonlyMap<string, Effect> = tableOf(
  share(
    ".downloadstring .downloaddata .openread .downloadstringtaskasync .downloaddatataskasync .getstringasync .getbytearrayasync .getstreamasync .downloadstringasync",
    download,
  ),
  share(".downloadfile .downloadfileasync .downloadfiletaskasync", downloadFile),
  share(".uploadstring .uploaddata .uploadvalues .uploadstringasync .uploaddataasync .uploadstringtaskasync", upload),
  share(".uploadfile .uploadfileasync", uploadFile),
  share(".postasync .putasync", post),
  share("webrequest.create net.webrequest.create httpwebrequest.create", ({ arguments: given }) =>
    given[0] === undefined ? null : library("webrequest()", { url: toValue(given[0]), payload: [], fields: new Map() }),
  ),
  share("webrequest().getresponse webrequest().getresponseasync", ({ machine, span, receiver }) => {
    const state = receiver?.state;
    if (state?.url === undefined) return null;
    const method = textOf(state.fields?.get("method")) ?? "GET";
    return request(machine, span, {
      url: state.url,
      method,
      body: method === "GET" ? [] : (state.payload ?? []),
      carried: headersOf(receiver),
    });
  }),
  share("webrequest().getrequeststream", ({ receiver }) =>
    receiver?.state == null ? null : library("requeststream()", receiver.state),
  ),
  share("requeststream().write .writeline", ({ receiver, arguments: given }) => {
    receiver?.state?.payload?.push(...given.map((each) => toValue(each)));
    return NOTHING;
  }),
  share(".open", openRequest),
  share(".send", sendRequest),
  share("net.sockets.tcpclient.new net.sockets.socket.new net.sockets.udpclient.new", client),
  share(".connect .connectasync", ({ machine, span, receiver, arguments: given }) => {
    const [host, port] = given;
    if (host === undefined || receiver?.path?.startsWith("socket") !== true) return null;
    return connectTo(machine, peerOf(toValue(host), port === undefined ? undefined : toValue(port)), span);
  }),
  share("net.sockets.tcplistener.new net.httplistener.new", listener),
  share("socket().getstream socket().accepttcpclient socket().acceptsocket", self),
  share("socketclient().getstream", ({ machine }) =>
    machine.socket === null ? null : library("socket()", { peer: machine.socket.peer }),
  ),
  share("socket().readline socket().readtoend socket().read", received),
);
