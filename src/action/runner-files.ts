import { randomUUID } from "node:crypto";
import { appendFile, stat } from "node:fs/promises";

/** Sets a step's outputs. A value with line breaks cannot set another one: its end is a word that nobody can guess. */
export async function setOutputs(file: string | undefined, outputs: Readonly<Record<string, string>>): Promise<void> {
  if (file === undefined || file === "") return;
  const text = Object.entries(outputs).map(([name, value]) => {
    const end = `end-${randomUUID()}`;
    return `${name}<<${end}\n${value}\n${end}\n`;
  });
  await appendFile(file, text.join(""));
}

/** Bytes that are in the step's summary already; it is dropped whole when it grows past its limit. */
export async function summaryBytes(file: string): Promise<number> {
  try {
    return (await stat(file)).size;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return 0;
    throw error;
  }
}
