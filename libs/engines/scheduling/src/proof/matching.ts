/**
 * Items at places of limited capacity: a maximum matching by Kuhn's augmenting paths.
 * @param options per item, the places it can take
 * @param capacityOf per place, how many items it holds
 * @returns per place its items, or an item that found no place
 */
export function matchItems(
  options: readonly (readonly number[])[],
  capacityOf: ArrayLike<number>,
): { readonly itemsAt: number[][] } | { readonly unmatched: number } {
  const itemsAt: number[][] = Array.from({ length: capacityOf.length }, () => []);
  const triedFor = new Int32Array(capacityOf.length).fill(-1);
  const augment = (item: number, root: number): boolean => {
    for (const place of options[item]!) {
      if (triedFor[place] === root) continue;
      triedFor[place] = root;
      const holders = itemsAt[place]!;
      if (holders.length < capacityOf[place]!) {
        holders.push(item);
        return true;
      }
      for (let i = 0; i < holders.length; i++) {
        if (!augment(holders[i]!, root)) continue;
        holders[i] = item;
        return true;
      }
    }
    return false;
  };
  for (let item = 0; item < options.length; item++) {
    if (!augment(item, item)) return { unmatched: item };
  }
  return { itemsAt };
}

/**
 * The options that occur in some matching of all items, the others struck out (Régin's filter, AAAI 1994); `undefined`
 * where the items cannot all be matched.
 */
export function filterByMatching(
  options: readonly (readonly number[])[],
  capacityOf: ArrayLike<number>,
): number[][] | undefined {
  const matching = matchItems(options, capacityOf);
  if ('unmatched' in matching) return undefined;
  const { itemsAt } = matching;
  const reachable = itemsAt.map((_, start) => placesThatCanGiveWay(start, options, itemsAt, capacityOf));
  const placeOf = new Int32Array(options.length);
  itemsAt.forEach((items, place) => {
    for (const item of items) placeOf[item] = place;
  });
  return options.map((places, item) =>
    places.filter((place) => placeOf[item] === place || (reachable[place]?.[placeOf[item]!] ?? 1) === 1),
  );
}

/**
 * An item can move to a place if one of the items there can leave for another place in turn, until the chain ends in a
 * place with room (`undefined`: any item can come) or in the place that the first item left.
 */
function placesThatCanGiveWay(
  start: number,
  options: readonly (readonly number[])[],
  itemsAt: readonly (readonly number[])[],
  capacityOf: ArrayLike<number>,
): Uint8Array | undefined {
  const seen = new Uint8Array(itemsAt.length);
  const open = [start];
  seen[start] = 1;
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const holders = itemsAt[place]!;
    if (holders.length < capacityOf[place]!) return undefined;
    for (const holder of holders) {
      for (const next of options[holder]!) {
        if (seen[next] === 0) open.push(next);
        seen[next] = 1;
      }
    }
  }
  return seen;
}
