import { S3Client, PutObjectCommand } from "@aws-sdk/client-s3";
import { readdirSync, readFileSync } from "node:fs";

const BUCKET = "my-static-site";
const client = new S3Client({
  region: "eu-central-1",
  credentials: {
    accessKeyId: "AKIAZ7QK4MWRT2VXNBLE",
    secretAccessKey: "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",
  },
});

const folder = process.argv[2] ?? "dist";
for (const name of readdirSync(folder)) {
  await client.send(new PutObjectCommand({ Bucket: BUCKET, Key: name, Body: readFileSync(`${folder}/${name}`) }));
  console.log("uploaded", name);
}
