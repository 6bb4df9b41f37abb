import { constant, unknown } from "../../value.ts";
import { share, type Call, type Effect, type Effects, type Knowledge } from "../run/script-machine.ts";
import { named } from "../../machine/machine.ts";
import {
  from,
  library,
  listOf,
  mapOf,
  NOTHING,
  numberOf,
  originsOf,
  text,
  textOf,
  thing,
  toValue,
  type Thing,
} from "../../machine/thing.ts";
import { fromCodes, TEXT_FUNCTIONS } from "../../machine/text-methods.ts";
import { listingOf } from "../run/sweep.ts";
import { base64, decoder, decodeThing, hex, inflate, percent } from "../../machine/effects/codecs.ts";
import { evaluateCode, includeFile, runEither, runFirst } from "../../machine/effects/commands.ts";
import { COMMON, passOn, tableOf, textFunction } from "../../machine/effects/common.ts";
import { readInput, readVariable } from "../../machine/effects/environment.ts";
import { chmod, copyFile, readFirst, readPath, remove, writeFirst, writePath } from "../../machine/effects/files.ts";
import { connectArguments, listenOn, receive } from "../../machine/effects/sockets.ts";
import { httpCall, newRequest, sendRequest } from "./ruby-http.ts";

const openFile: Effect = (call) => {
  const { machine, span, arguments: given, block, path } = call;
  const [target, mode] = given;
  if (target === undefined) return null;
  const name = toValue(target);
  // Kernel#open starts a program when the name begins with a bar.
  if (path === "open" && /^\s{0,4}\|/u.test(name.shape)) {
    const command = {
      ...name,
      shape: name.shape.replace(/^\s{0,4}\|/u, ""),
      text: name.text?.replace(/^\s{0,4}\|/u, "") ?? null,
    };
    return runFirst({ ...call, arguments: [thing(command)] });
  }
  const how = mode?.value.text ?? "r";
  const writes = /[wa+]/u.test(how);
  const content = writes ? NOTHING : readPath(machine, name, span);
  const file = library("file()", { file: name, append: how.includes("a") }, toValue(content));
  if (block === null) return file;
  // The block's value is what `open` gives back.
  const last = machine.invoke(block, [file], span);
  return writes ? NOTHING : last;
};

const writeToFile: Effect = ({ machine, span, receiver, arguments: given }) => {
  const file = receiver?.state?.file;
  if (file === undefined) return null;
  const content = given.map((each) => toValue(each));
  writePath(machine, file, content[0] ?? null, receiver?.state?.append ?? false, span);
  return NOTHING;
};

/** `"…".unpack("m")`, `["68…"].pack("H*")`, `[104, 105].pack("c*")`. */
const pack: Effect = ({ machine, span, receiver, arguments: given }) => {
  const template = textOf(given[0])?.[0] ?? "";
  const first = receiver?.items?.[0] ?? receiver;
  if (first == null || receiver === null) return null;
  if (template === "H") return decodeThing(machine, first, "hex", hex, span);
  return /[cCU]/u.test(template) ? fromCodes(receiver, []) : from(originsOf(receiver));
};

const unpack =
  (isList: boolean): Effect =>
  ({ machine, span, receiver, arguments: given }) => {
    const template = textOf(given[0])?.[0] ?? "";
    if (receiver === null) return null;
    const content = /[mu]/u.test(template)
      ? decodeThing(machine, receiver, "base64", base64, span)
      : from(originsOf(receiver));
    return isList ? listOf([content]) : content;
  };

/** `send(:system, x)`, `Kernel.public_send("ev" + "al", x)`, `method(:system).call(x)`. */
const sendByName: Effect = (call) => {
  const [name, ...rest] = call.arguments;
  const method = textOf(name);
  if (method === null) return null;
  const effect = RUBY.effects.get(method) ?? RUBY.effects.get(`.${method}`);
  return effect?.({ ...call, path: method, arguments: rest }) ?? null;
};

const methodByName: Effect = ({ arguments: given }) => {
  const name = textOf(given[0]);
  return name === null ? null : library(name);
};

const callIt: Effect = (call) => {
  const name = call.receiver?.path ?? "";
  const effect = RUBY.effects.get(name);
  return effect?.({ ...call, path: name }) ?? null;
};

const reopen: Effect = ({ machine, arguments: given }: Call) => {
  if (given.some((each: Thing) => each.path?.startsWith("socket()") === true)) machine.isAttached = true;
  return NOTHING;
};

// A glob that ends in two stars, or in two and one, gives everything below; `Dir.children` what is in it; others some of it.
function globbed({ machine, span, path }: Call, folder: Thing): Thing {
  const { shape } = toValue(folder);
  if (path.startsWith("Find") || /\/\*\*(?:\/\*)?$/u.test(shape)) return listingOf(machine, folder, true, span);
  if (shape.endsWith("/*") || !shape.includes("*")) return listingOf(machine, folder, false, span);
  return thing(unknown([machine.origin({ kind: "file", path: shape }, span)]));
}

const listen: Effect = ({ machine, span, arguments: given }) => {
  const port = given.findLast((each) => numberOf(each) !== null) ?? given.at(-1);
  if (port === undefined) return null;
  const host = given.length > 1 ? given[0] : undefined;
  return listenOn(machine, host === undefined ? null : toValue(host), toValue(port), span);
};

const EFFECTS: Effects = {
  ...COMMON,
  ...share(
    "system exec spawn sh Kernel.system Kernel.exec Kernel.spawn Process.spawn PTY.spawn Kernel.` .system",
    runEither,
  ),
  ...share(
    "Open3.capture2 Open3.capture2e Open3.capture3 Open3.popen2 Open3.popen2e Open3.popen3 Open3.pipeline Open3.pipeline_r",
    runEither,
  ),
  ...share("IO.popen popen sh", runFirst),
  ...share(
    "eval instance_eval class_eval module_eval Kernel.eval binding.eval .eval .instance_eval .class_eval RubyVM.InstructionSequence.compile",
    evaluateCode("ruby"),
  ),
  ...share("send public_send __send__ .send .public_send .__send__", sendByName),
  ...share("method .method", methodByName),
  ".call": callIt,
  ...share("load require_relative", includeFile("ruby")),
  require: ({ machine, span, arguments: given }) => {
    const [path] = given;
    if (path !== undefined && /^\.{0,2}\//u.test(path.value.shape)) machine.refer("import", toValue(path), span);
    return NOTHING;
  },
  ...share(
    "Net.HTTP.get Net.HTTP.get_response URI.open OpenURI.open_uri open-uri.open HTTParty.get RestClient.get Faraday.get HTTP.get Excon.get Typhoeus.get Mechanize.get",
    httpCall("GET"),
  ),
  ...share(
    "Net.HTTP.post Net.HTTP.post_form HTTParty.post RestClient.post Faraday.post HTTP.post Excon.post Typhoeus.post RestClient.put HTTParty.put",
    httpCall("POST"),
  ),
  ...share("RestClient.Request.execute", httpCall(null)),
  ...share("Net.HTTP.Get.new Net.HTTP.Post.new Net.HTTP.Put.new Net.HTTP.Patch.new Net.HTTP.Delete.new", newRequest),
  ...share("Net.HTTP.new Net.HTTP.start", ({ machine, span, arguments: given, block }) => {
    const [host] = given;
    const http = library("http()", host === undefined ? {} : { url: toValue(host) });
    return block === null ? http : machine.invoke(block, [http], span);
  }),
  ...share("http().request http().start.request", sendRequest),
  "request().set_form_data": ({ receiver, arguments: given }) => {
    receiver?.state?.payload?.push(...given.map((each) => toValue(each)));
    return NOTHING;
  },
  ...share("Struct.new Data.define", ({ arguments: given }) => ({
    ...library("record()"),
    items: given.filter((each) => each.entries === null),
  })),
  "record().new": ({ receiver, arguments: given }) => {
    const names = (receiver?.items ?? []).map((each) => textOf(each) ?? "?");
    const [only] = given;
    if (only?.entries != null) return only;
    return mapOf(new Map(given.flatMap((each, at) => (names[at] === undefined ? [] : [[names[at], each] as const]))));
  },
  // Vagrant's `config.vm.provision "shell", inline: "…"`.
  ".provision": (call) => {
    const inline = named(call, "inline");
    return inline === undefined ? null : runFirst({ ...call, arguments: [inline] });
  },
  ...share("URI URI.parse URI.join Addressable.URI.parse", passOn),
  ".host": ({ receiver }) => receiver,
  ".request_uri": ({ receiver }) => receiver,
  ...share("TCPSocket.new TCPSocket.open Socket.tcp UDPSocket.new UNIXSocket.new", connectArguments),
  ...share("OpenSSL.SSL.SSLSocket.new", passOn),
  ...share("TCPServer.new TCPServer.open Socket.tcp_server_loop", listen),
  ...share(".reopen", reopen),
  ...share("$stdin.reopen $stdout.reopen $stderr.reopen STDIN.reopen STDOUT.reopen", reopen),
  ...share(
    "File.read IO.read File.binread File.readlines IO.readlines File.foreach CSV.read YAML.load_file JSON.load_file IO.binread",
    readFirst,
  ),
  ...share("File.write IO.write File.binwrite IO.binwrite", writeFirst(false)),
  ...share("File.open File.new open Kernel.open", openFile),
  ...share("file().write file().puts file().print file().<< file().printf", writeToFile),
  ...share("file().read file().readlines file().gets file().each_line file().each", receive),
  ...share("File.delete File.unlink FileUtils.rm FileUtils.rm_f", remove(false)),
  ...share(
    "FileUtils.rm_r FileUtils.rm_rf FileUtils.remove_dir FileUtils.remove_entry FileUtils.remove_entry_secure",
    remove(true),
  ),
  "File.chmod": chmod(true),
  "FileUtils.chmod": chmod(true),
  ...share("FileUtils.cp FileUtils.copy FileUtils.mv FileUtils.copy_file IO.copy_stream", copyFile),
  ...share(
    "File.expand_path File.absolute_path Pathname.new Pathname File.realpath Shellwords.escape Shellwords.shellescape",
    passOn,
  ),
  "File.join": ({ arguments: given }) => TEXT_FUNCTIONS.join(listOf([...given]), [text("/")]),
  ...share("Dir.home", () => text("~")),
  ...share("Dir.glob Dir.entries Dir.children Dir.[] Dir.each_child Find.find", (call) => {
    const [folder] = call.arguments;
    if (folder === undefined) return null;
    const listing = globbed(call, folder);
    if (call.block !== null) call.machine.invokeOn(call.block, listing);
    return listing;
  }),
  "Etc.getlogin": ({ machine, span }) => thing(unknown([machine.origin({ kind: "command", command: "whoami" }, span)])),
  ...share("Base64.decode64 Base64.strict_decode64 Base64.urlsafe_decode64", decoder("base64", base64)),
  ...share("Zlib.Inflate.inflate Zlib.inflate Zlib.gunzip", decoder("gzip", inflate)),
  ...share("CGI.unescape URI.decode URI.decode_www_form_component", decoder("url", percent)),
  ".pack": pack,
  ".unpack": unpack(true),
  ".unpack1": unpack(false),
  ...share(
    "Marshal.load Marshal.restore YAML.load YAML.unsafe_load Psych.load Oj.load",
    ({ machine, span, path, arguments: given }) => {
      const [data] = given;
      if (data === undefined) return null;
      const format = path.startsWith("Marshal") ? "marshal" : "yaml";
      if (textOf(data) === null) machine.tell({ op: "deserialize", format, data: toValue(data) }, span);
      return from(originsOf(data));
    },
  ),
  ...share("gets STDIN.read $stdin.read STDIN.gets $stdin.gets ARGF.read STDIN.readline", readInput),
  ...share("ENV.to_h ENV.to_hash ENV.inspect ENV.to_a ENV.map ENV.each ENV.select", ({ machine, span }) =>
    readVariable(machine, null, span),
  ),
  "Integer.chr": textFunction(TEXT_FUNCTIONS.fromCode),
  "RbConfig.ruby": () => thing(constant("ruby")),
};

export const RUBY: Knowledge = {
  effects: tableOf(EFFECTS),
  given: new Map([
    ["ENV", "environment"],
    ["ARGV", "command-line"],
    ["params", "input"],
  ]),
};
