import { constant } from "../../value.ts";
import { scalar, text, type Abstract } from "../values/abstract.ts";
import type { Call, Effects } from "../run/call.ts";
import { argument, result, share } from "../run/call.ts";
import { textOf, truth } from "../values/operand.ts";
import { readCommand } from "./command-line.ts";

/** Mounts of one container. */
const MAX_MOUNTS = 16;

/** docker-py's `containers.run(image, command, volumes=…, privileged=…)`: the command line that does the same. */
function run(call: Call): Abstract {
  const words: Abstract[] = [text("docker"), text("run")];
  if (truth(argument(call, -1, "privileged")) === true) words.push(text("--privileged"));
  const volumes = argument(call, -1, "volumes");
  if (volumes?.kind === "mapping")
    for (const [host, options] of [...volumes.entries].slice(0, MAX_MOUNTS)) {
      const bound = options.kind === "mapping" ? options.entries.get("bind") : undefined;
      words.push(text("-v"), scalar(constant(`${host}:${(bound === undefined ? null : textOf(bound)) ?? "/mnt"}`)));
    }
  const image = argument(call, 0, "image");
  if (image !== null) words.push(image);
  const command = argument(call, 1, "command");
  if (command?.kind === "sequence") words.push(...command.items);
  else if (command !== null) words.push(text("sh"), text("-c"), command);
  readCommand(call, words);
  return result(call);
}

export const DOCKER: Effects = share(
  [
    "docker.from_env().containers.run",
    "docker.DockerClient().containers.run",
    "docker.client.from_env().containers.run",
  ],
  run,
);
