import { S3Client, PutObjectCommand } from "@aws-sdk/client-s3";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

const bucket = process.env.SITE_BUCKET;
if (!bucket) throw new Error("Name the bucket in SITE_BUCKET.");

// Region and credentials come from the profile of the person who calls it.
const client = new S3Client({});
const folder = process.argv[2] ?? "public";
const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
files.sort((a, b) => Number(a.name.endsWith(".html")) - Number(b.name.endsWith(".html")));
for (const file of files) {
  const path = join(file.parentPath, file.name);
  const key = relative(folder, path);
  await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: readFileSync(path) }));
  console.log("sent", path);
}
