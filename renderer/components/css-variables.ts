import { nothing, type ElementPart } from "lit";
import { Directive, directive } from "lit/directive.js";

type Variables = Readonly<Record<`--${string}`, string | number>>;

/**
 * CSS variables of an element. Through the object model, since the
 * Content-Security-Policy allows no style attribute.
 *
 *     <div ${cssVariables({ "--row": 3 })}></div>
 */
class CssVariables extends Directive {
  readonly #set = new Map<string, string>();

  override render(_variables: Variables) {
    return nothing;
  }

  override update(part: ElementPart, [variables]: [Variables]) {
    if (!(part.element instanceof HTMLElement)) return nothing;
    for (const [name, value] of Object.entries(variables)) {
      const text = String(value);
      if (this.#set.get(name) === text) continue;
      part.element.style.setProperty(name, text);
      this.#set.set(name, text);
    }
    return nothing;
  }
}

export const cssVariables = directive(CssVariables);
