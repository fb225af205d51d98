import * as v from "valibot";

type Schemas = Readonly<
  Record<string, v.BaseSchema<unknown, unknown, v.BaseIssue<unknown>>>
>;
type Patch<S extends Schemas> = {
  readonly [K in keyof S]: v.ExactOptionalSchema<S[K], undefined>;
};

/** Any subset of some settings, each value valid: what a change may send. An absent setting is absent, never `undefined`. */
export function patchOf<S extends Schemas>(schemas: S) {
  const entries = Object.entries(schemas).map(
    ([name, schema]) => [name, v.exactOptional(schema)] as const,
  );
  // Holds: `entries` walked every key of `schemas` and wrapped its own value.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return v.strictObject(Object.fromEntries(entries) as Patch<S>);
}
