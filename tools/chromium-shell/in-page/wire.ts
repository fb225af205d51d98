/** Values as Electron's IPC carries them, written as text. */
export interface Wire {
  /** @throws Where the structured clone algorithm would: functions, symbols, promises, DOM objects. */
  write(value: unknown): string;
  read(text: string): unknown;
}

type Tagged = { $: string; v?: unknown };

/**
 * Carry structured clones through a channel of strings, the only one that
 * the DevTools protocol offers: JSON, with a tag where JSON has no word.
 * A repeated object is written once and referred to by its number, so cycles
 * and shared references survive.
 *
 * This function also runs inside pages, as its own source text: it may use
 * nothing from outside itself.
 *
 * @source https://www.electronjs.org/docs/latest/tutorial/ipc#object-serialization
 */
export function createWire(): Wire {
  const views = {
    Int8Array,
    Uint8Array,
    Uint8ClampedArray,
    Int16Array,
    Uint16Array,
    Int32Array,
    Uint32Array,
    Float32Array,
    Float64Array,
    BigInt64Array,
    BigUint64Array,
  };
  const isViewName = (name: string): name is keyof typeof views =>
    Object.hasOwn(views, name);
  const refuse = (): never => {
    throw new Error("An object could not be cloned.");
  };
  const classOf = (value: object): string =>
    Object.prototype.toString.call(value).slice(8, -1);

  function toBase64(bytes: Uint8Array): string {
    let binary = "";
    // Spread over a limited slice: the number of arguments is bounded.
    for (let at = 0; at < bytes.length; at += 0x8000)
      binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
    return btoa(binary);
  }
  const fromBase64 = (text: string): ArrayBuffer =>
    Uint8Array.from(atob(text), (char) => char.charCodeAt(0)).buffer;

  function pack(value: unknown, seen: Map<object, number>): unknown {
    switch (typeof value) {
      case "string":
      case "boolean":
        return value;
      case "undefined":
        return { $: "undefined" };
      case "number":
        return Number.isFinite(value) && !Object.is(value, -0)
          ? value
          : { $: "number", v: Object.is(value, -0) ? "-0" : String(value) };
      case "bigint":
        return { $: "bigint", v: String(value) };
      case "function":
      case "symbol":
        return refuse();
      default:
        return value === null ? null : packObject(value as object, seen);
    }
  }

  function packObject(value: object, seen: Map<object, number>): unknown {
    const number = seen.get(value);
    if (number !== undefined) return { $: "seen", v: number };
    seen.set(value, seen.size);
    if (Array.isArray(value)) return value.map((item) => pack(item, seen));
    const tag = classOf(value);
    if (value instanceof Date) return { $: "Date", v: value.getTime() };
    if (value instanceof RegExp)
      return { $: "RegExp", v: [value.source, value.flags] };
    if (value instanceof Map)
      return {
        $: "Map",
        v: [...value].map(([key, item]) => [pack(key, seen), pack(item, seen)]),
      };
    if (value instanceof Set)
      return { $: "Set", v: [...value].map((item) => pack(item, seen)) };
    if (value instanceof Error)
      return { $: "Error", v: [value.name, value.message, value.stack ?? ""] };
    if (value instanceof ArrayBuffer)
      return { $: "ArrayBuffer", v: toBase64(new Uint8Array(value)) };
    if (ArrayBuffer.isView(value)) {
      const { buffer, byteOffset, byteLength } = value;
      return {
        $: "view",
        v: [tag, toBase64(new Uint8Array(buffer, byteOffset, byteLength))],
      };
    }
    if (tag !== "Object") return refuse();
    const fields = Object.entries(value).map(
      ([key, item]) => [key, pack(item, seen)] as const,
    );
    // An own `$` must not be taken for a tag.
    return Object.hasOwn(value, "$")
      ? { $: "Object", v: fields }
      : Object.fromEntries(fields);
  }

  function unpack(packed: unknown, seen: unknown[]): unknown {
    if (typeof packed !== "object" || packed === null) return packed;
    if (Array.isArray(packed)) {
      const items: unknown[] = [];
      seen.push(items);
      for (const item of packed) items.push(unpack(item, seen));
      return items;
    }
    if (Object.hasOwn(packed, "$")) return unpackTagged(packed as Tagged, seen);
    const object: Record<string, unknown> = {};
    seen.push(object);
    fill(object, Object.entries(packed), seen);
    return object;
  }

  function fill(
    object: Record<string, unknown>,
    fields: readonly (readonly [string, unknown])[],
    seen: unknown[],
  ): void {
    for (const [key, item] of fields)
      // Not an assignment: `__proto__` is a name like any other here.
      Object.defineProperty(object, key, {
        value: unpack(item, seen),
        writable: true,
        enumerable: true,
        configurable: true,
      });
  }

  function unpackTagged({ $: tag, v }: Tagged, seen: unknown[]): unknown {
    if (tag === "undefined") return undefined;
    if (tag === "number") return Number(v);
    if (tag === "bigint") return BigInt(v as string);
    if (tag === "seen") return seen[v as number];
    const keep = <T>(made: T): T => {
      seen.push(made);
      return made;
    };
    switch (tag) {
      case "Object": {
        const object = keep<Record<string, unknown>>({});
        fill(object, v as [string, unknown][], seen);
        return object;
      }
      case "Date":
        // JSON has no NaN: the time of an invalid date arrives as null.
        return keep(new Date((v as number | null) ?? Number.NaN));
      case "RegExp": {
        const [source, flags] = v as [string, string];
        return keep(new RegExp(source, flags));
      }
      case "Map": {
        const map = keep(new Map<unknown, unknown>());
        for (const [key, item] of v as [unknown, unknown][])
          map.set(unpack(key, seen), unpack(item, seen));
        return map;
      }
      case "Set": {
        const set = keep(new Set<unknown>());
        for (const item of v as unknown[]) set.add(unpack(item, seen));
        return set;
      }
      case "Error": {
        const [name, message, stack] = v as [string, string, string];
        const error = keep(new Error(message));
        error.stack = stack;
        if (name !== "Error")
          Object.defineProperty(error, "name", { value: name });
        return error;
      }
      case "ArrayBuffer":
        return keep(fromBase64(v as string));
      case "view": {
        const [name, data] = v as [string, string];
        const buffer = fromBase64(data);
        if (name === "DataView") return keep(new DataView(buffer));
        return isViewName(name) ? keep(new views[name](buffer)) : refuse();
      }
      default:
        throw new Error(`no such tag on the wire: ${tag}`);
    }
  }

  return {
    write: (value) => JSON.stringify(pack(value, new Map())),
    read: (text) => unpack(JSON.parse(text), []),
  };
}
