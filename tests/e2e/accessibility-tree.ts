import type { Page } from "playwright-core";

/** A node as assistive technology meets it: ignored ones left out. */
export interface AccessibleNode {
  readonly role: string;
  readonly name: string;
  /** `level`, `language` and the like, where they are told. */
  readonly properties: Readonly<Record<string, unknown>>;
  readonly children: readonly AccessibleNode[];
}

/** The whole tree of the window, as Chromium hands it to the system. */
export async function accessibilityTree(page: Page): Promise<AccessibleNode> {
  const session = await page.context().newCDPSession(page);
  try {
    await session.send("Accessibility.enable");
    const { nodes } = await session.send("Accessibility.getFullAXTree");
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const build = (id: string): readonly AccessibleNode[] => {
      const node = byId.get(id);
      if (!node) return [];
      const children = (node.childIds ?? []).flatMap(build);
      if (node.ignored) return children;
      return [
        {
          role: String(node.role?.value),
          name: String(node.name?.value ?? ""),
          properties: Object.fromEntries(
            (node.properties ?? []).map(({ name, value }) => [
              name,
              value.value as unknown,
            ]),
          ),
          children,
        },
      ];
    };
    const [root] = build(nodes[0]?.nodeId ?? "");
    if (!root) throw new Error("the window has no accessibility tree");
    return root;
  } finally {
    await session.detach();
  }
}

/** Every node of a role, in reading order. */
export function ofRole(
  node: AccessibleNode,
  ...roles: readonly string[]
): readonly AccessibleNode[] {
  return [
    ...(roles.includes(node.role) ? [node] : []),
    ...node.children.flatMap((child) => ofRole(child, ...roles)),
  ];
}

/** What is read out of a node: the text under it. */
export const spoken = (node: AccessibleNode): string =>
  node.role === "StaticText"
    ? node.name
    : node.children.map((child) => spoken(child)).join("");
