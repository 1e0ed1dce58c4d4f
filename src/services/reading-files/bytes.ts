/** A file's bytes: what `Blob.stream()` gives, or anything that yields them piece by piece. */
export type ByteStream = AsyncIterable<Uint8Array> | ReadableStream<Uint8Array>;

/** Not every browser lets a stream be walked through with `for await`. */
async function* walk(stream: ByteStream): AsyncGenerator<Uint8Array, void> {
  if (!('getReader' in stream)) return yield* stream;
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel();
  }
}

/** No failure; an object of its own, since anything can be thrown. */
const NONE = Symbol('no failure');

/** Bytes read piece by piece: counted, looked at before they are taken, and left at once when the signal is given. */
export class Bytes {
  readonly #pieces: AsyncGenerator<Uint8Array, void>;
  readonly #signal: AbortSignal | undefined;
  readonly #onProgress: ((bytes: number) => void) | undefined;
  readonly #seen: Uint8Array[] = [];
  #read = 0;
  #failure: unknown = NONE;

  constructor(stream: ByteStream, signal?: AbortSignal, onProgress?: (bytes: number) => void) {
    this.#pieces = walk(stream);
    this.#signal = signal;
    this.#onProgress = onProgress;
  }

  /** What the stream itself failed with, told from a mistake in reading what it gave. */
  get failure(): unknown {
    return this.#failure;
  }

  get isStopped(): boolean {
    return this.#signal?.aborted === true;
  }

  /** The first bytes, as many as asked for or as there are; they are taken again by `take`. */
  async beginning(length: number): Promise<Uint8Array> {
    let have = this.#seen.reduce((sum, piece) => sum + piece.length, 0);
    while (have < length) {
      const piece = await this.#next();
      if (piece === undefined) break;
      this.#seen.push(piece);
      have += piece.length;
    }
    const joined = new Uint8Array(have);
    let at = 0;
    for (const piece of this.#seen) {
      joined.set(piece, at);
      at += piece.length;
    }
    return joined.subarray(0, length);
  }

  /** Every piece from the first on; progress is told after each has been dealt with. */
  async *take(): AsyncGenerator<Uint8Array, void> {
    for (;;) {
      const piece = this.#seen.shift() ?? (await this.#next());
      if (piece === undefined || this.isStopped) return;
      yield piece;
      this.#read += piece.length;
      this.#onProgress?.(this.#read);
    }
  }

  /** Lets the stream go; not waited for, since one that hangs would hang this too. */
  leave(): void {
    void this.#pieces.return().catch(() => undefined);
  }

  async #next(): Promise<Uint8Array | undefined> {
    if (this.isStopped) return undefined;
    let onAbort: (() => void) | undefined;
    const stopped = new Promise<undefined>((resolve) => {
      onAbort = () => resolve(undefined);
      this.#signal?.addEventListener('abort', onAbort);
    });
    try {
      const next = await Promise.race([this.#pieces.next(), stopped]);
      return next === undefined || next.done === true ? undefined : next.value;
    } catch (error) {
      this.#failure = error;
      throw error;
    } finally {
      if (onAbort !== undefined) this.#signal?.removeEventListener('abort', onAbort);
    }
  }
}
