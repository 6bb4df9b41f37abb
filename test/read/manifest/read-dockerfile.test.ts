import { describe, expect, test } from "vitest";
import { MAX_INSTRUCTIONS } from "../../../src/read/manifest/containers/dockerfile-instructions.ts";
import { readDockerfile } from "../../../src/read/manifest/containers/read-dockerfile.ts";
import { place, tell, type Told } from "./tell.ts";

const read = (text: string): Told => tell(readDockerfile, "Dockerfile", text, "dockerfile");

const text = `# syntax=docker/dockerfile:1
FROM --platform=linux/amd64 node:24 AS build
FROM scratch
ADD https://x.example/a.tar.gz /opt/
COPY https://x.example/no /opt/
RUN --mount=type=cache,target=/x \\
    apt-get update && \\
    # a comment inside
    curl -s https://x.example/i.sh | sh
RUN ["node", "x.js", "it's"]
RUN <<EOF
wget -qO- https://x.example/j.sh | bash
EOF
RUN cat <<'END' > /x.sh && sh /x.sh
id
END
HEALTHCHECK --interval=5m CMD curl -f http://localhost/ || exit 1
CMD npm start
`;
const told = read(text);

test("base images are dependencies, `scratch` is none", () => {
  expect(told.of("dependency").map(({ ecosystem, name, requested }) => [ecosystem, name, requested])).toEqual([
    ["docker", "node", "24"],
  ]);
});

test("ADD downloads, COPY cannot", () => {
  expect(told.operations("download")).toMatchObject([
    { url: { text: "https://x.example/a.tar.gz" }, destination: { text: "/opt/" } },
  ]);
});

describe("commands", () => {
  test("continued lines without flags and comments", () => {
    const [run] = told.embedded;
    expect(run?.text).toBe("apt-get update && \\\n    curl -s https://x.example/i.sh | sh\n");
    expect(run?.placeOf("curl")).toBe(place(text, "curl"));
  });

  test("the exec form starts a program", () => {
    expect(told.operations("spawn")).toMatchObject([
      { program: { text: "node" }, arguments: [{ text: "x.js" }, { text: "it's" }] },
    ]);
    expect(told.embedded[1]?.placeOf("x.js")).toBe(place(text, "x.js"));
  });

  test("here-documents, as a script and as input", () => {
    expect(told.embedded[2]?.text).toBe("wget -qO- https://x.example/j.sh | bash\n");
    expect(told.embedded[2]?.placeOf("wget")).toBe(place(text, "wget"));
    expect(told.embedded[3]?.text).toBe("cat <<'END' > /x.sh && sh /x.sh\nid\nEND");
  });

  test("the rest", () => {
    expect(told.embedded.slice(4).map((child) => [child.text.trim(), child.context.trigger])).toEqual([
      ["curl -f http://localhost/ || exit 1", "call"],
      ["npm start", "call"],
    ]);
    expect(told.embedded[0]?.context.trigger).toBe("install");
  });
});

test("the escape character can be a backtick", () => {
  expect(read("# escape=`\nRUN a && `\n  b\n").in("shell")).toEqual(["a && \\\n  b\n"]);
});

test("a script for another interpreter", () => {
  expect(read("RUN <<EOF\n#!/usr/bin/env python3\nprint(1)\nEOF\n").embedded[0]?.language).toBe("python");
});

describe("hostile", () => {
  test("as many instructions as are read, and one more", () => {
    expect(read("RUN a\n".repeat(MAX_INSTRUCTIONS)).gaps).toEqual([]);
    expect(read("RUN a\n".repeat(MAX_INSTRUCTIONS + 1)).gaps).toMatchObject([{ code: "too-many", blocking: true }]);
  });

  test.each(["RUN <<EOF\n", "RUN a \\\n", "RUN [", "#\n", "\\\n"])("100,000 times %j", (part) => {
    expect(read(part.repeat(100_000)).gaps.every(({ code }) => code === "too-many")).toBe(true);
  });
});
