import * as v from "valibot";

/** A column that may be NULL, which in our records is `undefined`. */
export const absent = <S extends v.GenericSchema>(schema: S) =>
  v.pipe(
    v.nullable(schema),
    v.transform((value) => value ?? undefined),
  );
