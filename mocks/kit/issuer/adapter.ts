import type { Adapter, AdapterConstructor, AdapterPayload } from 'oidc-provider';
import type { Store } from '../store.ts';

interface Kept {
  payload: AdapterPayload;
  /** Milliseconds since the epoch; absent when it never ends. */
  endsAt?: number;
}

/**
 * A spent refresh token is taken once more for so long: replies get lost, and it is good for nothing without the key that it
 * is bound to. In milliseconds.
 */
export const LEEWAY_MS = 30_000;

/** Kinds that end together when their grant is revoked. */
const GRANTABLE = new Set(['AccessToken', 'AuthorizationCode', 'RefreshToken']);

/**
 * Storage for oidc-provider over the kit's store. One row per model and id; `grant:` and `uid:` rows index what
 * belongs to a grant and which session carries a uid. Expired rows are dropped when met and at every start.
 */
export function persistentAdapter(store: Store, nowMs: () => number = Date.now): AdapterConstructor {
  for (const [key, kept] of store.entries<Partial<Kept>>()) {
    if (kept.endsAt !== undefined && kept.endsAt <= nowMs()) store.delete(key);
  }

  return class implements Adapter {
    readonly model: string;

    constructor(model: string) {
      this.model = model;
    }

    #key(id: string): string {
      return `${this.model}:${id}`;
    }

    async upsert(id: string, payload: AdapterPayload, expiresIn?: number): Promise<void> {
      const end = expiresIn === undefined ? {} : { endsAt: nowMs() + expiresIn * 1000 };
      store.set(this.#key(id), { payload, ...end });
      if (GRANTABLE.has(this.model) && payload.grantId) {
        store.set(`grant:${payload.grantId}:${this.#key(id)}`, { ...end });
      }
      if (this.model === 'Session' && payload.uid) store.set(`uid:${payload.uid}`, { id, ...end });
    }

    async find(id: string): Promise<AdapterPayload | undefined> {
      const kept = store.get<Kept>(this.#key(id));
      if (!kept) return undefined;
      if (kept.endsAt !== undefined && kept.endsAt <= nowMs()) {
        store.delete(this.#key(id));
        return undefined;
      }
      const { consumed, ...unspent } = kept.payload;
      const isRecent = typeof consumed === 'number' && consumed * 1000 + LEEWAY_MS > nowMs();
      return this.model === 'RefreshToken' && isRecent ? unspent : kept.payload;
    }

    async findByUid(uid: string): Promise<AdapterPayload | undefined> {
      const index = store.get<{ id: string }>(`uid:${uid}`);
      return index && this.find(index.id);
    }

    /** The device flow is not offered, so nothing carries a user code. */
    async findByUserCode(): Promise<undefined> {
      return undefined;
    }

    async consume(id: string): Promise<void> {
      const kept = store.get<Kept>(this.#key(id));
      // Taken within the leeway, it was spent before, and the leeway runs from then.
      if (!kept || kept.payload.consumed !== undefined) return;
      kept.payload.consumed = Math.floor(nowMs() / 1000);
      store.set(this.#key(id), kept);
    }

    async destroy(id: string): Promise<void> {
      const kept = store.get<Kept>(this.#key(id));
      store.delete(this.#key(id));
      if (kept?.payload.grantId) store.delete(`grant:${kept.payload.grantId}:${this.#key(id)}`);
      if (kept?.payload.uid) store.delete(`uid:${kept.payload.uid}`);
    }

    async revokeByGrantId(grantId: string): Promise<void> {
      const prefix = `grant:${grantId}:`;
      for (const [index] of store.entries(prefix)) {
        store.delete(index.slice(prefix.length));
        store.delete(index);
      }
    }
  };
}
