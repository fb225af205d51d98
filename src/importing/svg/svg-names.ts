import type { SvgElement } from "./svg-tree.ts";
import type { NameOf } from "./svg-values.ts";

/** Names that XML takes for an id. @source Namespaces in XML 1.0, 3 (NCName). */
const ncName = /^[\p{L}_][\p{L}\p{M}\p{N}_.-]*$/u;

/**
 * Names for the parts of a drawing: as they are where XML takes them, else
 * others. Each is there once: of parts with the same name only the first has it.
 */
export class SvgNames {
  readonly #byId = new Map<string, string>();
  readonly #holders = new Map<SvgElement, string>();

  constructor(elements: readonly SvgElement[]) {
    const named = elements.flatMap((element) => {
      const id = element.attributes.get("id")?.trim() ?? "";
      return id === "" ? [] : [{ element, id }];
    });
    const taken = new Set(named.map(({ id }) => id).filter(isName));
    let made = 0;
    for (const { element, id } of named) {
      if (this.#byId.has(id)) continue;
      let name = id;
      while (!isName(name) || (name !== id && taken.has(name)))
        name = `part-${(made += 1)}`;
      this.#byId.set(id, name);
      this.#holders.set(element, name);
    }
  }

  /** What a part is called that others refer to by an id. */
  readonly named: NameOf = (id) => this.#byId.get(id);

  /** The name an element bears. */
  of(element: SvgElement): string | undefined {
    return this.#holders.get(element);
  }
}

const isName = (id: string): boolean => ncName.test(id);
