import { BlockList, isIP, isIPv6 } from "node:net";

/** Addresses that mean something only on this machine or behind this router. @source IANA IPv4 and IPv6 Special-Purpose Address Registries. */
const blocks = new BlockList();
for (const [network, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
] as const)
  blocks.addSubnet(network, prefix, "ipv4");
for (const [network, prefix] of [
  ["::", 127],
  ["fc00::", 7],
  ["fe80::", 10],
] as const)
  blocks.addSubnet(network, prefix, "ipv6");

/** Whether an IP address leads to this machine or to its own network. */
export function isPrivateAddress(address: string): boolean {
  if (isIP(address) === 0) return false;
  // Also of IPv4 addresses in the clothes of IPv6.
  return blocks.check(address, isIPv6(address) ? "ipv6" : "ipv4");
}

/** Names that no name server of the open web knows. @source RFC 6761, 6762, 8375; ICANN, `.internal`. */
export const isPrivateName = (name: string): boolean =>
  !name.includes(".") ||
  /\.(?:localhost|local|internal|lan|home\.arpa)\.?$/iu.test(name);
