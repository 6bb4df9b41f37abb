import type { Value } from "../../../model/value.ts";
import { constant } from "../../value.ts";
import type { Call, Handler } from "../run/call.ts";
import { parseOptions } from "./options.ts";
import { imageRequest } from "../../packages/image-request.ts";
import { tellInstall } from "./tell-install.ts";

/** `-v /:/host`, the socket that commands the daemon: nothing is kept inside. */
const WHOLE_HOST = /^\/:|docker\.sock|(?:^|,)(?:source|src)=\/(?:,|$)/u;

/** `-v ~/.netrc:/in:ro`: under that name the container finds it. */
function tellMount(call: Call, mount: Value): void {
  const [, from, to] = /^([^:]{2,300}):(\/[^:]{1,200})/u.exec(mount.shape) ?? [];
  if (from === undefined || to === undefined || !/^[~/]/u.test(from)) return;
  const path = { ...mount, text: mount.text === null ? null : from, shape: from };
  call.state.write(constant(to), call.contentOf(path), false);
}

const docker: Handler = (call) => {
  const options = parseOptions(call.arguments, { short: "Hcl", long: "context host log-level", stopsAtOperand: true });
  const [verb, ...rest] = options.operands;
  const name = verb?.value.text ?? "";
  if (name !== "run" && name !== "pull" && name !== "create") {
    if (name === "exec") {
      const inner = parseOptions(rest, { short: "euw", long: "env user workdir", stopsAtOperand: true }).operands;
      call.run(inner.slice(1));
    }
    return null;
  }
  const inner = parseOptions(rest, {
    short: "aceHhlmpuvw",
    long: "env env-file name network net volume publish workdir entrypoint user hostname label memory cpus mount platform restart add-host cap-add device gpus ipc pid log-driver log-opt tmpfs ulimit shm-size expose security-opt link dns",
    stopsAtOperand: true,
  });
  const mounts = inner.values("v", "volume", "mount").map((each) => each.value.shape);
  const opened = inner.values("cap-add", "pid", "security-opt").map((each) => each.value.shape);
  if (
    inner.has("privileged") ||
    mounts.some((mount) => WHOLE_HOST.test(mount)) ||
    opened.some((option) => /^(?:ALL|SYS_ADMIN|host|(?:seccomp|apparmor)[=:]unconfined)$/u.test(option))
  )
    call.tell({ op: "disable-safeguard", safeguard: "sandbox" });
  const [image, ...command] = inner.operands;
  if (image !== undefined)
    tellInstall(call, { manager: call.name, parse: imageRequest }, [image.value], { run: name === "run" });
  for (const mount of inner.values("v", "volume")) tellMount(call, mount.value);
  if (name !== "run" || command.length === 0) return null;
  // `docker run curlimages/curl …`: an image that is one program takes that program's arguments.
  const program = /(?:^|\/)(curl|wget|httpie)(?:[:@]|$)/u.exec(image?.value.shape ?? "")?.[1];
  const isNamed = program === undefined || command[0]?.value.shape === program;
  call.run(isNamed ? command : [{ value: constant(program), word: null }, ...command]);
  return null;
};

export const containerHandlers: Readonly<Record<string, Handler>> = { docker, podman: docker, nerdctl: docker };
