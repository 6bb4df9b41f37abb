import type { Value } from "../../../model/value.ts";
import { isRunKey } from "../../run-key.ts";
import { isProxySetting } from "../../windows-settings.ts";
import { concatenate, constant, unknown } from "../../value.ts";
import { readVariable } from "../../machine/effects/environment.ts";
import { mechanismOf, writePath } from "../../machine/effects/files.ts";
import { library, NOTHING, spread, text, textOf, thing, toValue, type Thing } from "../../machine/thing.ts";
import { allOf, asText, type Cmdlet, type CmdletEffect, type CmdletTable } from "../run/cmdlet.ts";

/** Where PowerShell keeps what was typed (about_PSReadLine). */
const HISTORY = String.raw`~\AppData\Roaming\Microsoft\Windows\PowerShell\PSReadLine\ConsoleHost_history.txt`;
const ENVIRONMENT = /^env:\\?/iu;

function pathOf(cmdlet: Cmdlet, at = 0): Thing | undefined {
  return cmdlet.get("path", "literalpath", "filepath") ?? cmdlet.positional[at];
}

/** `env:NAME`, `Env:\`: a drive, not a file. */
function environmentAt(cmdlet: Cmdlet, path: Value): Thing | null {
  if (!ENVIRONMENT.test(path.shape)) return null;
  const name = path.shape.replace(ENVIRONMENT, "").replace(/^\*$/u, "");
  return readVariable(cmdlet.machine, name === "" ? null : name, cmdlet.span);
}

const read: CmdletEffect = (cmdlet) => {
  const given = pathOf(cmdlet) ?? cmdlet.input;
  if (given === undefined || given === null) return null;
  const parts = spread([given]).map((each) => {
    const path = toValue(each);
    const variable = environmentAt(cmdlet, path);
    if (variable !== null) return variable;
    cmdlet.machine.tell({ op: "read-file", path }, cmdlet.span);
    return thing(cmdlet.machine.contentOf(path, cmdlet.span));
  });
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : thing(concatenate(parts.map((part) => toValue(part))));
};

const list: CmdletEffect = (cmdlet) => {
  const given = pathOf(cmdlet) ?? cmdlet.input;
  if (given === undefined || given === null) return NOTHING;
  const path = toValue(asText(given));
  const variable = environmentAt(cmdlet, path);
  if (variable !== null) return variable;
  const filter = cmdlet.get("filter", "include") ?? cmdlet.positional[1];
  const shape = filter === undefined ? path.shape : `${path.shape}\\${toValue(filter).shape}`;
  return thing(unknown([cmdlet.machine.origin({ kind: "file", path: shape }, cmdlet.span), ...path.origins]));
};

/** `Get-Item file`: what is known of it goes along to whoever is handed it. */
const item: CmdletEffect = (cmdlet) => {
  const path = pathOf(cmdlet);
  const value = path === undefined ? null : toValue(path);
  if (value === null || value.text === null || ENVIRONMENT.test(value.shape)) return list(cmdlet);
  return thing(unknown(cmdlet.machine.contentOf(value, cmdlet.span).origins));
};

const write =
  (append: boolean): CmdletEffect =>
  (cmdlet) => {
    const path = pathOf(cmdlet);
    if (path === undefined) return null;
    const content = cmdlet.get("value", "inputobject") ?? cmdlet.positional[1] ?? cmdlet.input;
    const appends = append || cmdlet.has("append");
    writePath(
      cmdlet.machine,
      toValue(path),
      content === undefined || content === null ? null : toValue(content),
      appends,
      cmdlet.span,
    );
    return cmdlet.input;
  };

const create: CmdletEffect = (cmdlet) => {
  const path = pathOf(cmdlet);
  const name = cmdlet.get("name");
  if (path === undefined) return null;
  const whole = name === undefined ? toValue(path) : concatenate([toValue(path), constant("\\"), toValue(name)]);
  if (/^hk(?:lm|cu|ey)/iu.test(whole.shape)) return registry(cmdlet, whole, undefined, cmdlet.get("value"));
  if (/^directory|^junction/iu.test(textOf(cmdlet.get("itemtype")) ?? "") || /^(?:md|mkdir)$/u.test(cmdlet.name))
    return NOTHING;
  const value = cmdlet.get("value");
  writePath(cmdlet.machine, whole, value === undefined ? null : toValue(value), false, cmdlet.span);
  return NOTHING;
};

function registry(cmdlet: Cmdlet, key: Value, name: Value | undefined, content: Thing | undefined): Thing {
  const value = content === undefined ? null : toValue(content);
  if (value !== null && isProxySetting(key, name))
    cmdlet.machine.tell({ op: "reroute", by: "proxy", address: value }, cmdlet.span);
  if (isRunKey(key, name))
    cmdlet.machine.tell({ op: "persist", mechanism: "registry-run-key", target: key, content: value }, cmdlet.span);
  if (
    /windows defender.{0,60}disable|disableantispyware|disablerealtimemonitoring/iu.test(
      `${key.shape}\\${name?.shape ?? ""}`,
    )
  )
    cmdlet.machine.tell({ op: "disable-safeguard", safeguard: "antivirus" }, cmdlet.span);
  return NOTHING;
}

const setProperty: CmdletEffect = (cmdlet) => {
  const path = pathOf(cmdlet);
  const name = cmdlet.get("name") ?? cmdlet.positional[1];
  if (path === undefined) return null;
  const value = cmdlet.get("value") ?? cmdlet.positional[2];
  return registry(cmdlet, toValue(path), name === undefined ? undefined : toValue(name), value);
};

const setItem: CmdletEffect = (cmdlet) => {
  const path = pathOf(cmdlet);
  if (path === undefined) return null;
  return registry(cmdlet, toValue(path), undefined, cmdlet.get("value") ?? cmdlet.positional[1]);
};

const remove: CmdletEffect = (cmdlet) => {
  const given = pathOf(cmdlet) ?? cmdlet.input;
  if (given === undefined || given === null) return null;
  const recursive = cmdlet.has("recurse") || /^(?:rd|rmdir)$/u.test(cmdlet.name);
  for (const each of spread([given]).slice(0, 64)) {
    const path = toValue(each);
    const file = path.origins.find((origin) => origin.kind === "file");
    const shown =
      path.text === null && file?.kind === "file" && path.shape === "\u{FFFC}" ? { ...path, shape: file.path } : path;
    if (!/^(?:env|alias|function|variable):/iu.test(shown.shape))
      cmdlet.machine.tell({ op: "delete-file", path: shown, recursive }, cmdlet.span);
    if (/consolehost_history|psreadline/iu.test(shown.shape))
      cmdlet.machine.tell({ op: "disable-safeguard", safeguard: "history" }, cmdlet.span);
  }
  return NOTHING;
};

const copy: CmdletEffect = (cmdlet) => {
  const source = pathOf(cmdlet) ?? cmdlet.input;
  const target = cmdlet.get("destination", "newname") ?? cmdlet.positional[1];
  if (source === undefined || source === null || target === undefined) return null;
  const path = toValue(asText(source));
  const content = cmdlet.machine.contentOf(path, cmdlet.span);
  if (
    mechanismOf(toValue(target).shape) !== null ||
    content.text !== null ||
    content.origins.some((origin) => origin.kind !== "file")
  )
    writePath(cmdlet.machine, toValue(target), content, false, cmdlet.span);
  else {
    cmdlet.machine.tell({ op: "read-file", path }, cmdlet.span);
    cmdlet.machine.stored(toValue(target), content, false);
  }
  return NOTHING;
};

const expand: CmdletEffect = (cmdlet) => {
  const path = pathOf(cmdlet) ?? cmdlet.input;
  if (path === undefined || path === null) return null;
  const archive = toValue(asText(path));
  const folder = cmdlet.get("destinationpath") ?? cmdlet.positional[1];
  cmdlet.machine.unpacked(archive, null, folder === undefined ? constant("") : toValue(folder), cmdlet.span);
  return NOTHING;
};

const compress: CmdletEffect = (cmdlet) => {
  const path = pathOf(cmdlet) ?? cmdlet.input;
  const target = cmdlet.get("destinationpath") ?? cmdlet.positional[1];
  if (path === undefined || path === null || target === undefined) return null;
  const origins = spread([path]).flatMap((each) => {
    const value = toValue(each);
    cmdlet.machine.tell({ op: "read-file", path: value }, cmdlet.span);
    return cmdlet.machine.contentOf(value, cmdlet.span).origins;
  });
  cmdlet.machine.stored(toValue(target), unknown(origins), false);
  return NOTHING;
};

const joinPath: CmdletEffect = (cmdlet) => {
  const parts = [
    cmdlet.get("path"),
    ...cmdlet.positional,
    cmdlet.get("childpath"),
    cmdlet.get("additionalchildpath"),
  ].filter((each) => each !== undefined);
  const separated = spread(parts).flatMap((each, index) =>
    index === 0 ? [toValue(each)] : [constant("\\"), toValue(each)],
  );
  return thing(concatenate(separated));
};

const PATH = "path literalpath filter include exclude recurse force encoding raw totalcount tail delimiter";
const passPath: CmdletEffect = (cmdlet) => pathOf(cmdlet) ?? cmdlet.input;

export const FILE_CMDLETS: CmdletTable = {
  "get-content": [PATH, read],
  "import-csv": [PATH, read],
  "import-clixml": [PATH, read],
  "select-string": [
    "pattern path literalpath inputobject",
    (cmdlet) => (cmdlet.input === null ? read({ ...cmdlet, positional: cmdlet.positional.slice(1) }) : allOf(cmdlet)),
  ],
  "get-childitem": [PATH, list],
  "get-item": [PATH, item],
  "get-itemproperty": ["path name", list],
  "get-itempropertyvalue": ["path name", list],
  "set-content": ["path literalpath value encoding force nonewline", write(false)],
  "out-file": ["filepath literalpath inputobject encoding append force width", write(false)],
  "tee-object": ["filepath literalpath inputobject variable append", write(false)],
  "export-csv": ["path literalpath inputobject delimiter notypeinformation", write(false)],
  "export-clixml": ["path literalpath inputobject", write(false)],
  "add-content": ["path literalpath value encoding force", write(true)],
  "new-item": ["path name itemtype value type target force", create],
  "new-itemproperty": ["path literalpath name value propertytype type force", setProperty],
  "set-itemproperty": ["path literalpath name value type force", setProperty],
  "set-item": ["path value", setItem],
  "remove-item": ["path literalpath recurse force filter include exclude erroraction confirm", remove],
  "clear-content": ["path literalpath", write(false)],
  "copy-item": ["path literalpath destination recurse force tosession fromsession", copy],
  "move-item": ["path literalpath destination newname force", copy],
  "expand-archive": ["path literalpath destinationpath force", expand],
  "compress-archive": ["path literalpath destinationpath update force compressionlevel", compress],
  "join-path": ["path childpath additionalchildpath resolve", joinPath],
  "resolve-path": [PATH, passPath],
  "split-path": ["path literalpath parent leaf", passPath],
  "test-path": ["path literalpath pathtype", () => NOTHING],
  "unblock-file": [
    "path literalpath",
    (cmdlet) => {
      cmdlet.machine.tell({ op: "disable-safeguard", safeguard: "gatekeeper" }, cmdlet.span);
      return NOTHING;
    },
  ],
  "format-volume": [
    "driveletter filesystem",
    (cmdlet) => {
      const drive = cmdlet.get("driveletter") ?? cmdlet.positional[0] ?? text("disk");
      cmdlet.machine.tell({ op: "delete-file", path: toValue(drive), recursive: true }, cmdlet.span);
      return NOTHING;
    },
  ],
  "clear-disk": [
    "number",
    (cmdlet) => {
      cmdlet.machine.tell({ op: "delete-file", path: constant("disk"), recursive: true }, cmdlet.span);
      return NOTHING;
    },
  ],
  "get-psreadlineoption": [
    "scope",
    () => library("psreadlineoption()", { fields: new Map([["historysavepath", text(HISTORY)]]) }),
  ],
};
