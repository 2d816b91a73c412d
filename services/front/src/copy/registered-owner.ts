import register from '../../../../schema/subgraphs.json';

/** Returns the names of a subgraph's owner from the register of subgraphs. @throws Error if it is not registered */
export function registeredOwner(subgraph: string): { owner: string; ownerEn: string } {
  const entry = register.find(({ name }) => name === subgraph);
  if (!entry)
    throw new Error(`schema/subgraphs.json has no subgraph "${subgraph}". Register it before it sends copies.`);
  return { owner: entry.owner, ownerEn: entry.ownerEn };
}
