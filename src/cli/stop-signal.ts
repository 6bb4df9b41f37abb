import process from "node:process";

/** Resolves at the first SIGTERM or SIGINT; at the second one Node ends the process by itself. */
export async function stopped(): Promise<void> {
  await new Promise<void>((resolve) => {
    process.once("SIGTERM", () => resolve()).once("SIGINT", () => resolve());
  });
}
