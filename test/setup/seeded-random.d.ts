/** Numbers from 0 up to 1 that are the same for the same seed (mulberry32), in node and in pages. */
export declare function seededRandom(seed: number): () => number;
