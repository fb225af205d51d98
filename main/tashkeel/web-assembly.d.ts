/** What Node has of WebAssembly and its types leave out. */
declare namespace WebAssembly {
  function instantiate(
    bytes: Uint8Array,
  ): Promise<{ readonly instance: { readonly exports: object } }>;
}
