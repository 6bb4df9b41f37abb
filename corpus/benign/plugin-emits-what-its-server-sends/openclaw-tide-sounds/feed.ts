import { EventEmitter } from "node:events";

export class Feed extends EventEmitter {
  private timer?: NodeJS.Timeout;
  constructor(private beach: string) {
    super();
  }
  start() {
    this.timer = setInterval(() => void this.pull(), 300_000);
  }
  stop() {
    clearInterval(this.timer);
  }
  private async pull() {
    const answer = await fetch(`https://feed.tide-sounds.example/b/${encodeURIComponent(this.beach)}`);
    const { sound, extras } = (await answer.json()) as { sound: object; extras: { kind: string }[] };
    this.emit("sound", sound);
    for (const extra of extras) this.emit(extra.kind, extra);
  }
}
