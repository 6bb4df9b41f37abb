import { from } from "../values/abstract.ts";
import { share, type Effect, type Effects } from "../run/call.ts";

/** Who and where the user is: the same as what `hostname` and `whoami` print. */
const printedBy =
  (command: string): Effect =>
  (call) =>
    from([{ kind: "command", command, at: call.machine.at(call.node) }]);

export const MACHINE_IDENTITY: Effects = {
  ...share(
    ["socket.gethostname", "socket.getfqdn", "platform.node", "platform.uname", "os.uname", "uuid.getnode"],
    printedBy("hostname"),
  ),
  ...share(["getpass.getuser", "os.getlogin", "pwd.getpwuid", "psutil.users"], printedBy("whoami")),
};
