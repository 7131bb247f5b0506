import { currentApiVersion } from '../plugin.js';

/** The contracts this host keeps, oldest first. */
export const supportedApiVersions: readonly string[] = [currentApiVersion];
