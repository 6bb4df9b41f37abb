import { concatenate, constant, unknown } from "../../value.ts";
import { from, NOTHING_KNOWN, originsOf, sequence } from "../values/abstract.ts";
import type { Effect, Effects } from "../run/call.ts";
import { argument, operand, result, share } from "../run/call.ts";
import { toValue } from "../values/operand.ts";
import { readPath } from "./read-file.ts";
import { writePath } from "./write-file.ts";

/** What is run on another machine through SSH leaves this one: a command is a payload, its output an answer. */
const connect: Effect = (call) => {
  // A transport knows its machine from the start.
  if (argument(call, 0, "hostname", "host") === null) return NOTHING_KNOWN;
  const port = argument(call, 1, "port");
  const host = operand(call, 0, "hostname", "host");
  const peer = port === null ? host : concatenate([host, constant(":"), toValue(port)]);
  call.callee.state.peer = peer;
  call.machine.emit(call.node, { op: "connect", peer });
  return NOTHING_KNOWN;
};

const execute: Effect = (call) => {
  const peer = call.callee.state.peer ?? unknown();
  const command = operand(call, 0, "command");
  if (command.origins.length > 0) {
    call.machine.emit(call.node, { op: "send", channel: "socket", destination: peer, payload: [command] });
  }
  const output = from([{ kind: "network", url: `ssh://${peer.shape}`, at: call.machine.at(call.node) }]);
  return sequence([NOTHING_KNOWN, output, output]);
};

const put: Effect = (call) => {
  const content = unknown(readPath(call.machine, call.node, operand(call, 0, "localpath", "local")));
  const peer = call.callee.state.peer ?? unknown();
  call.machine.emit(call.node, { op: "send", channel: "socket", destination: peer, payload: [content] });
  return NOTHING_KNOWN;
};

const get: Effect = (call) => {
  const peer = call.callee.state.peer ?? unknown();
  const url = `sftp://${peer.shape}/${operand(call, 0, "remotepath", "remote").shape.replace(/^\//u, "")}`;
  const content = from([{ kind: "network", url, at: call.machine.at(call.node) }]);
  writePath(call.machine, call.node, operand(call, 1, "localpath", "local"), content, false);
  return NOTHING_KNOWN;
};

export const REMOTE: Effects = {
  ...share(["paramiko.SSHClient().connect", "paramiko.Transport().connect"], connect),
  ...share(["paramiko.Transport", "fabric.Connection", "asyncssh.connect"], (call) => {
    const made = result(call);
    const address = argument(call, 0, "host", "sock");
    const [host, port] = address?.kind === "sequence" ? address.items : [address];
    const name = host == null ? unknown() : toValue(host);
    made.state.peer = port == null ? name : concatenate([name, constant(":"), toValue(port)]);
    call.machine.emit(call.node, { op: "connect", peer: made.state.peer });
    return made;
  }),
  "paramiko.SSHClient().exec_command": execute,
  ...share(
    ["paramiko.SSHClient().open_sftp().put", "paramiko.SFTPClient.from_transport().put", "fabric.Connection().put"],
    put,
  ),
  // Its channel talks to the machine that the transport does.
  "paramiko.SFTPClient.from_transport": (call) => {
    const transport = argument(call, 0, "t");
    const peer = transport?.kind === "reference" ? transport.state.peer : undefined;
    return result(call, unknown(), peer === undefined ? {} : { peer });
  },
  ...share(["paramiko.SSHClient().open_sftp().putfo", "paramiko.SFTPClient.from_transport().putfo"], (call) => {
    const peer = call.callee.state.peer ?? unknown();
    const payload = [operand(call, 0, "fl")];
    call.machine.emit(call.node, { op: "send", channel: "socket", destination: peer, payload });
    return NOTHING_KNOWN;
  }),
  ...share(
    ["paramiko.SSHClient().open_sftp().get", "paramiko.SFTPClient.from_transport().get", "fabric.Connection().get"],
    get,
  ),
  // A file that is written over SFTP does not land on this machine.
  "paramiko.SSHClient().open_sftp().open": (call) => from(originsOf(call.callee)),
};
