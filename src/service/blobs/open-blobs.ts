import path from "node:path";
import type { BlobStore } from "./blob-store.ts";
import { openFolderStore } from "./folder-store.ts";
import type { S3Settings } from "./s3-store.ts";

export async function openBlobs(s3: S3Settings | null, dataFolder: string): Promise<BlobStore> {
  if (s3 === null) return openFolderStore(path.join(dataFolder, "blobs"));
  const { openS3Store } = await import("./s3-store.ts");
  return openS3Store(s3);
}
