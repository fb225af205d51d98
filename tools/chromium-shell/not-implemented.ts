import { EventEmitter } from "node:events";

/**
 * What the stand-in lacks, said by name: a call into Electron never silently
 * does nothing.
 */
export class NotImplemented extends Error {
  override readonly name = "NotImplemented";

  constructor(what: string) {
    super(`not implemented in the stand-in: ${what}`);
  }
}

// Asked of any object by the language, by `await` and by inspection: absent
// is the true answer.
const askedOfAnything = new Set([
  "then",
  "toJSON",
  "asymmetricMatch",
  "$$typeof",
]);

const throwOnAbsent = (name: string): ProxyHandler<object> => ({
  get(target, key, receiver) {
    if (key in target || typeof key === "symbol" || askedOfAnything.has(key)) {
      const value: unknown = Reflect.get(target, key, receiver);
      return value;
    }
    throw new NotImplemented(`${name}.${key}`);
  },
});

/** `object`, throwing `NotImplemented` on every property that it does not have. */
export function refuseTheRest<T extends object>(name: string, object: T): T {
  return new Proxy(object, throwOnAbsent(name)) as T;
}

/**
 * A base class of event emitters that throw `NotImplemented` on every property
 * that they do not have. The refusal stands at the end of the prototype chain,
 * so the objects themselves are plain and may have private fields.
 */
export function emitterRefusing(name: string): new () => EventEmitter {
  class Refusing extends EventEmitter {}
  Object.setPrototypeOf(
    Refusing.prototype,
    new Proxy(EventEmitter.prototype, throwOnAbsent(name)),
  );
  return Refusing;
}
