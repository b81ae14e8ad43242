import { type Dependency, isTouchedBy, type PageKey, type Touch } from '../../domain/page-keys.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Encoding } from './encodings.ts';
import { encodedVariant, type StoredPage, type Variant } from './stored-page.ts';

export interface PageStoreOptions {
  /** Bytes of all pages, codings and headers together. */
  readonly maxBytes: number;
  readonly clock: Clock;
  /** Makes the page of an address; null where there is nothing to keep. */
  readonly make: (address: string) => Promise<MadePage>;
}

/** What making came to: a page, kept or not. */
export interface MadePage {
  readonly page: StoredPage;
  readonly isStorable: boolean;
}

/** Sent this often since it was made, a page is made again at once when it is dropped. */
const hotFrom = 3;
const remakersAtOnce = 2;

interface Making {
  readonly promise: Promise<StoredPage>;
  /** What was touched while it was being made. */
  readonly touches: Touch[];
}

/**
 * Finished pages by their address, the least recently used first. A page is dropped exactly when a query it
 * was made from is touched, and made by one maker at a time however many ask for it.
 */
export class PageStore {
  readonly #options: PageStoreOptions;
  readonly #pages = new Map<string, StoredPage>();
  readonly #addressesByKey = new Map<PageKey, Set<string>>();
  readonly #making = new Map<string, Making>();
  readonly #runningMakers = new Set<Making>();
  readonly #hot: string[] = [];
  #remakers = 0;
  #bytes = 0;
  #newest = '';

  constructor(options: PageStoreOptions) {
    this.#options = options;
  }

  /** Bytes held now. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Pages held now. */
  get size(): number {
    return this.#pages.size;
  }

  /** The page of an address if it is held and has not expired. */
  find(address: string): StoredPage | undefined {
    const page = this.#pages.get(address);
    if (page === undefined) return undefined;
    if (page.expiresAt !== Infinity && page.expiresAt <= this.#options.clock.now().getTime())
      return undefined;
    if (this.#newest !== address) {
      this.#pages.delete(address);
      this.#pages.set(address, page);
      this.#newest = address;
    }
    page.sent += 1;
    return page;
  }

  /**
   * The page of an address, made if it is not held. Where making fails, an expired page is better than none.
   */
  async get(address: string): Promise<StoredPage> {
    const page = this.find(address);
    if (page) return page;
    try {
      return await (this.#making.get(address) ?? this.#startMaking(address)).promise;
    } catch (error) {
      const expired = this.#pages.get(address);
      if (expired) return expired;
      throw error;
    }
  }

  /** A page's bytes in a coding. */
  async variant(address: string, page: StoredPage, encoding: Encoding): Promise<Variant> {
    const wanted = page.isEncodable ? encoding : 'identity';
    const ready = page.variants.get(wanted);
    if (ready) return ready;
    const variant = await encodedVariant(page, wanted);
    if (this.#pages.get(address) === page) {
      this.#count(page);
      this.#makeRoom();
    }
    return variant;
  }

  /** Drops the pages that these touch; those often read are made again at once. */
  drop(touches: readonly Touch[]): void {
    for (const making of this.#runningMakers) making.touches.push(...touches);
    // Whoever asks from now on must not get what was read before this change.
    this.#making.clear();
    for (const touch of touches) {
      for (const address of [...(this.#addressesByKey.get(touch.key) ?? [])]) {
        const page = this.#pages.get(address);
        if (!page?.dependencies.some((dependency) => isTouchedBy(dependency, touch))) continue;
        this.#remove(address, page);
        if (page.sent >= hotFrom) this.#hot.push(address);
      }
    }
    this.#remakeHot();
  }

  /** Drops everything, when it is not known what changed. */
  clear(): void {
    this.#making.clear();
    for (const making of this.#runningMakers) making.touches.push(everything);
    for (const [address, page] of [...this.#pages]) this.#remove(address, page);
  }

  #startMaking(address: string): Making {
    const touches: Touch[] = [];
    const promise = this.#options.make(address).then(({ page, isStorable }) => {
      if (isStorable && !isStale(page.dependencies, touches)) this.#keep(address, page);
      return page;
    });
    const making = { promise, touches };
    this.#making.set(address, making);
    this.#runningMakers.add(making);
    const end = () => {
      this.#runningMakers.delete(making);
      if (this.#making.get(address) === making) this.#making.delete(address);
    };
    promise.then(end, end);
    return making;
  }

  #keep(address: string, page: StoredPage): void {
    const old = this.#pages.get(address);
    if (old) this.#remove(address, old);
    this.#pages.set(address, page);
    this.#newest = address;
    this.#count(page);
    for (const { key } of page.dependencies) {
      const addresses = this.#addressesByKey.get(key) ?? new Set();
      addresses.add(address);
      this.#addressesByKey.set(key, addresses);
    }
    this.#makeRoom();
  }

  #remove(address: string, page: StoredPage): void {
    this.#pages.delete(address);
    this.#bytes -= page.countedBytes;
    page.countedBytes = 0;
    for (const { key } of page.dependencies) {
      const addresses = this.#addressesByKey.get(key);
      addresses?.delete(address);
      if (addresses?.size === 0) this.#addressesByKey.delete(key);
    }
  }

  /** Counts what a page has grown by since it was counted last. */
  #count(page: StoredPage): void {
    this.#bytes += page.bytes - page.countedBytes;
    page.countedBytes = page.bytes;
  }

  #makeRoom(): void {
    for (const [address, page] of this.#pages) {
      if (this.#bytes <= this.#options.maxBytes) return;
      this.#remove(address, page);
    }
  }

  #remakeHot(): void {
    while (this.#remakers < remakersAtOnce) {
      const address = this.#hot.shift();
      if (address === undefined) return;
      if (this.#pages.has(address) || this.#making.has(address)) continue;
      this.#remakers += 1;
      const end = () => {
        this.#remakers -= 1;
        this.#remakeHot();
      };
      this.#startMaking(address).promise.then(end, end);
    }
  }
}

const everything: Touch = { key: '*' };

function isStale(dependencies: readonly Dependency[], touches: readonly Touch[]): boolean {
  if (touches.includes(everything)) return true;
  return touches.some((touch) => dependencies.some((dependency) => isTouchedBy(dependency, touch)));
}
