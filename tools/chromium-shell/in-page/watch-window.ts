/** What a page can tell of its window. */
export type WindowNews =
  | {
      readonly news: "resized";
      readonly width: number;
      readonly height: number;
    }
  | { readonly news: "focused" }
  | { readonly news: "blurred" }
  | { readonly news: "titled"; readonly title: string }
  | { readonly news: "scheme"; readonly dark: boolean };

/**
 * Tell of the window's title, size, focus and colour scheme.
 *
 * This function runs inside pages, as its own source text: it may use nothing
 * from outside itself.
 */
export function watchWindow(tell: (news: WindowNews) => void): void {
  window.addEventListener("resize", () =>
    tell({ news: "resized", width: innerWidth, height: innerHeight }),
  );
  window.addEventListener("focus", () => tell({ news: "focused" }));
  window.addEventListener("blur", () => tell({ news: "blurred" }));
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const tellScheme = () => tell({ news: "scheme", dark: dark.matches });
  dark.addEventListener("change", tellScheme);
  tellScheme();
  let told = "";
  const tellTitle = () => {
    if (document.title === told) return;
    told = document.title;
    tell({ news: "titled", title: told });
  };
  document.addEventListener("DOMContentLoaded", () => {
    tellTitle();
    new MutationObserver(tellTitle).observe(document.head, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
}
