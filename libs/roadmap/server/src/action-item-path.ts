/** Where an item is read, judged and reported on by whoever carries it out. */
export function actionItemPath(actionItemGlobalId: string): string {
  return `${ownItemsPath}/${actionItemGlobalId}`;
}

/** Where somebody's own items are listed. */
export const ownItemsPath = '/action-items';
