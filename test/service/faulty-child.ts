import * as z from "zod";

// The real child, but for packages with a mark: real packages that hang or crash a reader are bugs, and get repaired.
const REQUEST = z.object({ bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array) });

process.on("message", (message) => {
  const request = REQUEST.safeParse(message);
  if (!request.success) return;
  const [, fault] = /FAULT:(\w+)/u.exec(Buffer.from(request.data.bytes).toString("latin1")) ?? [];
  switch (fault) {
    case "hang":
      for (;;);
    case "crash":
      return process.abort();
    case "memory": {
      const hoard: Buffer[] = [];
      for (;;) hoard.push(Buffer.alloc(100_000_000, 1));
    }
    case "garbage":
      process.send?.({ kind: "report", id: "one", report: 7 });
      break;
    default:
  }
});

await import("../../src/service/isolation/child.ts");
