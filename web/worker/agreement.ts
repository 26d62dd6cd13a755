// What the page and its worker agree on.

/** The lock that every open page of a build holds together with the others. */
export const buildLock = (scope: string, build: string): string => `sanpo-build ${build} ${scope}`;

/** The message by which a page lets a waiting worker take over. */
export const takeOver = 'take over';
