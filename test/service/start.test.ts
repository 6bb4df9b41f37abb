import { createServer } from "node:net";
import { afterAll, describe, expect, test } from "vitest";
import { needPackages } from "../../src/service/missing-package.ts";
import { readSettings, SERVICE_FLAGS } from "../../src/service/read-settings.ts";
import { startService } from "../../src/service/start-service.ts";
import { embedded } from "./backends.ts";
import { freePort } from "./postgres-server.ts";
import { testSettings } from "./running-service.ts";

const backend = embedded();
afterAll(() => backend.stop());

describe("a start that cannot be", () => {
  test("because the port is taken says so, and gives back what it had opened", async () => {
    const place = await backend.newPlace();
    const server = createServer();
    await new Promise<void>((resolve) => {
      server.listen(0, "127.0.0.1", resolve);
    });
    const address = server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const settings = { ...testSettings(place), slots: 0 };
    await expect(startService({ ...settings, port }, false)).rejects.toMatchObject({
      name: "ScanError",
      message: "another program listens on this port already",
    });
    server.close();
    const second = await startService(settings, false);
    await second.stop();
  });

  test("because nobody is where DATABASE_URL points to says so, without the password in it", async () => {
    const { dataFolder } = await backend.newPlace();
    const databaseUrl = `postgres://skillscan:hunter2@127.0.0.1:${await freePort()}/skillscan`;
    const failure = await startService({ ...testSettings({ dataFolder, databaseUrl }), slots: 0 }, false).catch(
      (cause: unknown) => cause,
    );
    expect(failure).toMatchObject({ name: "ScanError", message: "nobody listens where DATABASE_URL points to" });
    expect(String(failure)).not.toContain("hunter2");
  });

  test("because a library was left out names it", async () => {
    await expect(needPackages(false, ["fastify", "not-a-package-of-anybody"])).rejects.toMatchObject({
      name: "ScanError",
      message: "the service needs packages that are not installed: not-a-package-of-anybody",
      hint: "npm install not-a-package-of-anybody",
    });
    await needPackages(true);
  });
});

describe("settings", () => {
  const read = (flags: object, environment: Readonly<Record<string, string>> = {}): ReturnType<typeof readSettings> =>
    readSettings(SERVICE_FLAGS.parse(flags), environment, 3);

  test("have the defaults that docs/service.md names", async () => {
    expect(await read({})).toMatchObject({
      host: "127.0.0.1",
      port: 8_080,
      databaseUrl: null,
      s3: null,
      slots: 3,
      scanSeconds: 120,
      scanMegabytes: 3_072,
      maxUploadBytes: 120_000_000,
      requestsPerMinute: 600,
      graceSeconds: 25,
      allowPrivateWebhooks: false,
      judging: { rules: {}, identity: "default" },
    });
  });

  test("are named by what is in the rules, so that other rules judge anew", async () => {
    const [strict, again, permissive] = await Promise.all(
      ["strict", "strict", "permissive"].map(async (policy) => (await read({ policy })).judging.identity),
    );
    expect(strict).toBe(again);
    expect(new Set([strict, permissive, "default"]).size).toBe(3);
  });

  test.each([
    ["another database", {}, { DATABASE_URL: "mysql://db.example/x" }, /does not begin with postgres/u],
    ["a bucket without keys", {}, { SKILLSCAN_S3_BUCKET: "uploads" }, /needs SKILLSCAN_S3_ENDPOINT/u],
    ["a policy that is not there", { policy: "./nowhere.yaml" }, {}, /nowhere\.yaml/u],
  ])("with %s are refused", async (_, flags, environment, message) => {
    await expect(read(flags, environment)).rejects.toThrow(message);
  });
});
