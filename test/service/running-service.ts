import { readFileSync } from "node:fs";
import { Writable } from "node:stream";
import path from "node:path";
import * as z from "zod";
import { startService, type RunningService } from "../../src/service/start-service.ts";
import { DEFAULTS, type ServiceSettings } from "../../src/service/settings.ts";
import { SCAN_DETAIL } from "../../src/service/http/schemas.ts";
import type { Place } from "./backends.ts";
import { openCheckedApi, type Answer, type CallOptions, type CheckedApi } from "./checked-api.ts";

export const FAULTY_CHILD = path.join(import.meta.dirname, "faulty-child.ts");
export type ScanDetail = z.infer<typeof SCAN_DETAIL>;

export interface TestService {
  readonly service: RunningService;
  readonly url: string;
  readonly admin: string;
  readonly api: CheckedApi;
  /** Everything logged so far. */
  log(): string;
  upload(
    bytes: Uint8Array<ArrayBuffer>,
    fields?: Readonly<Record<string, string>>,
    query?: string,
    options?: CallOptions,
  ): Promise<Answer>;
  /** The scan once it has ended. */
  ended(id: string, seconds?: number): Promise<ScanDetail>;
}

export function testSettings(place: Place, overrides: Partial<ServiceSettings> = {}): ServiceSettings {
  return {
    ...DEFAULTS,
    ...place,
    port: 0,
    s3: null,
    slots: 1,
    allowPrivateWebhooks: true,
    trustProxy: false,
    rescanSchedule: null,
    requestsPerMinute: 100_000,
    judging: { rules: {}, identity: "default", touchAdvisories: null },
    references: { environment: {}, workingDirectory: place.dataFolder },
    childProgram: FAULTY_CHILD,
    ...overrides,
  };
}

export async function startTestService(place: Place, overrides: Partial<ServiceSettings> = {}): Promise<TestService> {
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString());
      done();
    },
  });
  const service = await startService(testSettings(place, overrides), { level: "info", stream });
  const admin = readFileSync(path.join(place.dataFolder, "admin-token"), "utf8").trim();
  const api = await openCheckedApi(service.url, admin);
  return {
    service,
    url: service.url,
    admin,
    api,
    log: () => lines.join(""),
    upload: (bytes, fields = {}, query = "", options = {}) =>
      api.call("POST", `/v1/scans${query}`, { ...options, form: uploadForm(bytes, fields) }),
    async ended(id, seconds = 60) {
      const deadline = performance.now() + seconds * 1000;
      for (;;) {
        const scan = detailOf(await api.call("GET", `/v1/scans/${id}`));
        if (scan.state === "done" || scan.state === "failed") return scan;
        if (performance.now() > deadline)
          throw new Error(`scan ${id} is ${scan.state} after ${seconds} s; log: ${lines.join("").slice(-3_000)}`);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    },
  };
}

export function uploadForm(bytes: Uint8Array<ArrayBuffer>, fields: Readonly<Record<string, string>> = {}): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set("package", new Blob([bytes]), "package.zip");
  return form;
}

export function detailOf(answer: Answer): ScanDetail {
  return SCAN_DETAIL.parse(answer.json);
}

export function errorOf(answer: Answer): { readonly code: string; readonly message: string } {
  return z.object({ error: z.object({ code: z.string(), message: z.string() }) }).parse(answer.json).error;
}
