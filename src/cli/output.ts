/** NO_COLOR (no-color.org) wins over FORCE_COLOR; otherwise colours are for terminals. */
export function coloured(): boolean {
  if ((process.env["NO_COLOR"] ?? "") !== "") return false;
  const forced = process.env["FORCE_COLOR"] ?? "";
  return forced === "" ? process.stdout.isTTY : forced !== "0";
}

/** Waits until the text is handed over: a pipe's reader may be slower than we are. */
export function print(text: string, spaced: boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(spaced ? `\n${text}` : text, (error) => {
      if (error === null || error === undefined) resolve();
      else if ("code" in error && error.code === "EPIPE") resolve(); // `| head` has seen enough
      else reject(error);
    });
  });
}
