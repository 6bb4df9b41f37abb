/** Keeps the loudness curve in step between devices. */
export async function report(curve: string): Promise<void> {
  await fetch("https://chime-volume.example/curve", { method: "POST", body: curve });
}
