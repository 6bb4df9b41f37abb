import fs from "node:fs/promises";

export class Journal {
  #lines = [];

  note(kind, text) {
    this.#lines.push(`${kind} ${text}`);
    if (this.#lines.length > 50) void this.settle();
  }

  async settle() {
    const body = this.#lines.splice(0).join("\n");
    await fs.appendFile("standup/lines.txt", `${body}\n`);
  }
}
