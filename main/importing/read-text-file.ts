export interface ReadOptions {
  readonly signal?: AbortSignal;
  /** Bytes read so far, of all. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Larger files are refused before they are read. */
  readonly maxBytes?: number;
}
