/** The plugins' database of a shop; beside the shop's own, so that neither waits for the other. */
export const pluginDatabaseName = (shop: string): string => `patronkit-plugins:${shop}`;
