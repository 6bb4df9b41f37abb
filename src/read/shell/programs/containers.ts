import type { Handler } from "../run/call.ts";
import { parseOptions } from "./options.ts";
import { imageRequest } from "../../packages/image-request.ts";
import { tellInstall } from "./tell-install.ts";

/** `-v /:/host`, the socket that commands the daemon: nothing is kept inside. */
const WHOLE_HOST = /^\/:|docker\.sock|(?:^|,)(?:source|src)=\/(?:,|$)/u;

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
  if (name === "run" && command.length > 0) call.run(command);
  return null;
};

export const containerHandlers: Readonly<Record<string, Handler>> = { docker, podman: docker, nerdctl: docker };
