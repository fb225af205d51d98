import * as v from "valibot";
import { QariError } from "../../src/errors.ts";
import { newestVersion } from "../library/migrations.ts";

/** Names of the parts of a backup. */
export const libraryEntry = "library.db";
export const settingsEntry = "settings.json";
export const manifestEntry = "manifest.json";
export const resourceEntry = (hash: string): string =>
  `resources/${hash.slice(0, 2)}/${hash}`;

/** Raised only when an older Qari could not restore what this one writes. */
export const backupFormat = 1;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

const entrySchema = v.strictObject({
  /** Nothing else has a place in a backup, and no name is ever used as a path. */
  name: v.pipe(
    v.string(),
    v.regex(
      /^(library\.db|settings\.json|resources\/[0-9a-f]{2}\/[0-9a-f]{64})$/,
    ),
  ),
  bytes: count,
  sha256,
});
export type BackupEntry = v.InferOutput<typeof entrySchema>;

const manifestSchema = v.strictObject({
  format: v.literal(backupFormat),
  /** Version of Qari that wrote it. */
  app: v.string(),
  createdAt: v.pipe(v.string(), v.isoTimestamp()),
  library: v.strictObject({
    version: count,
    /** The latest change in it. */
    clock: v.string(),
    articles: count,
    /** Pictures that were gone or damaged when the backup was made. */
    missing: count,
  }),
  entries: v.pipe(
    v.array(entrySchema),
    v.check((entries) => entries.some(({ name }) => name === libraryEntry)),
    v.check(
      (entries) =>
        new Set(entries.map(({ name }) => name)).size === entries.length,
    ),
  ),
});
export type Manifest = v.InferOutput<typeof manifestSchema>;

/** What must be readable in the manifest of any format, to tell a newer one from a damaged one. */
const newerSchema = v.object({
  format: count,
  library: v.optional(v.object({ version: count })),
});

/**
 * Read a manifest.
 *
 * @param file The backup, for the message.
 * @throws QariError `backup-damaged`, `backup-newer`.
 */
export function parseManifest(json: string, file: string): Manifest {
  const value = parseJson(json, file);
  const newer = v.safeParse(newerSchema, value);
  if (
    newer.success &&
    (newer.output.format > backupFormat ||
      (newer.output.library?.version ?? 0) > newestVersion)
  )
    throw new QariError("backup-newer", `${file} was written by a newer Qari`);
  const manifest = v.safeParse(manifestSchema, value);
  if (manifest.success) return manifest.output;
  throw new QariError(
    "backup-damaged",
    `${file}: manifest: ${manifest.issues[0].message}`,
  );
}

function parseJson(json: string, file: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new QariError("backup-damaged", `${file}: manifest`, { cause });
  }
}
