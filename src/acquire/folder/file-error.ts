import { ScanError } from "../../model/scan-error.ts";
import { plainText } from "../../network/plain-text.ts";

/** What the operating system says about a path that the user named. */
export function fileError(error: unknown, shown: string): ScanError {
  const code = error instanceof Error && "code" in error ? error.code : null;
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return new ScanError("not-found", `there is no ${shown} here`, { cause: error });
    case "EACCES":
    case "EPERM":
      return new ScanError("unreadable", `no permission to read ${shown}`, { cause: error });
    case "ELOOP":
      return new ScanError("unreadable", `${shown} is a link that leads in a circle`, { cause: error });
    default: {
      const message = error instanceof Error ? error.message : String(error);
      return new ScanError("unreadable", `${shown} cannot be read: ${plainText(message)}`, { cause: error });
    }
  }
}
